import type { z } from "zod";
import type { CallMode, RecordedCall, Recording } from "@/lib/domain/invocations/recording";
import type { OutsideCall } from "@/lib/domain/invocations/run";
import type { AskingRun } from "@/lib/domain/services/asking-run";
import { type Service, ServiceError } from "@/lib/domain/services/service";
import type { Services } from "@/lib/infra/sandbox/calls";

/** A service with what answers it. */
export interface Served {
  service: Service;
  answer: (run: AskingRun, args: unknown, signal: AbortSignal) => Promise<unknown>;
  /** false for what must never be written down: it is asked anew in every mode */
  kept: boolean;
  /** how a call to the outside is shown that this run did not make */
  shown: ((args: unknown, end: Unmade) => OutsideCall) | undefined;
}

/** What a call came to in a run whose calls are not live. */
export interface Unmade {
  mode: Exclude<CallMode, "live">;
  ok: boolean;
  /** the reply, or the error's name and message */
  value: unknown;
}

/** Joins a definition with what answers it. Arguments are parsed before, replies after. */
export function serve<Args extends z.ZodType, Reply extends z.ZodType>(
  service: Service<Args, Reply>,
  answer: (run: AskingRun, args: z.output<Args>, signal: AbortSignal) => Promise<z.input<Reply>>,
  { kept = true, shown }: Partial<Pick<Served, "kept" | "shown">> = {},
): Served {
  return {
    service,
    kept,
    shown,
    answer: async (run, args, signal) => {
      const read = service.args.safeParse(args);
      if (!read.success) {
        const [issue] = read.error.issues;
        const path = issue?.path.join(".");
        throw new ServiceError("TypeError", `${path ? `${path}: ` : ""}${issue?.message ?? ""}`);
      }
      return service.reply.parse(await answer(run, read.data, signal));
    },
  };
}

/** What one run may keep of what it was answered, as JSON. */
const keptCharacters = 1_000_000;

/**
 * The services as one run sees them, and what it was answered. In the mode `recorded` the answers
 * are those of an earlier run, in their order for the same question; in `refused` there are none.
 */
export function servicesOf(
  served: readonly Served[],
  run: AskingRun,
  earlier: readonly RecordedCall[] = [],
): { services: Services; calls: () => Pick<Recording, "calls" | "unkept"> } {
  const kept: RecordedCall[] = [];
  let unkept = 0;
  let characters = 0;
  const left = earlier.map((call) => ({ ...call, question: questionOf(call.service, call.args) }));

  const keep = (call: RecordedCall) => {
    const size = JSON.stringify(call).length;
    if (characters + size > keptCharacters) unkept += 1;
    else {
      characters += size;
      kept.push(call);
    }
  };
  const recorded = (name: string, args: unknown): unknown => {
    // What was kept was kept without secrets.
    const question = questionOf(name, run.redaction.value(args));
    const index = left.findIndex((call) => call.question === question);
    const [call] = index < 0 ? [] : left.splice(index, 1);
    if (!call) {
      throw new ServiceError(
        "NotRecorded",
        `The recorded run made no such call of ${name}. Run it live to make one.`,
      );
    }
    if (call.ok) return call.value;
    const { name: error, message } = readError(call.value);
    throw new ServiceError(error, message);
  };
  const answer = async (one: Served, args: unknown, signal: AbortSignal): Promise<unknown> => {
    const { name } = one.service;
    if (!one.kept || run.calls === "live") return one.answer(run, args, signal);
    if (run.calls === "recorded") return recorded(name, args);
    throw new ServiceError("CallRefused", "This run was started with all calls refused.");
  };

  const services: Services = {};
  for (const one of served) {
    services[one.service.name] = async (args, signal) => {
      const startedAt = performance.now();
      const told = (ok: boolean, value: unknown) => {
        const ms = performance.now() - startedAt;
        if (one.kept) keep({ service: one.service.name, args, ok, value, ms });
        if (one.shown && run.calls !== "live") {
          run.outside.push(one.shown(args, { mode: run.calls, ok, value }));
        }
      };
      try {
        const value = await answer(one, args, signal);
        told(true, value);
        return value;
      } catch (error) {
        if (error instanceof ServiceError)
          told(false, { name: error.name, message: error.message });
        throw error;
      }
    };
  }
  const withoutSecrets = (call: RecordedCall): RecordedCall => ({
    ...call,
    args: run.redaction.value(call.args),
    value: run.redaction.value(call.value),
  });
  // At the end, when all that the run was given is known.
  return { services, calls: () => ({ calls: kept.map(withoutSecrets), unkept }) };
}

const questionOf = (service: string, args: unknown): string => JSON.stringify([service, args]);

/** The name and the words of an error as it was kept. */
export function readError(value: unknown): { name: string; message: string } {
  const read = (key: string) => {
    const found: unknown =
      typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined;
    return typeof found === "string" ? found : "";
  };
  return { name: read("name") || "Error", message: read("message") };
}
