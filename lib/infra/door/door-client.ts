import { Agent, request as httpRequest, type IncomingMessage } from "node:http";
import type { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { type SandboxState, sandboxState } from "@/lib/domain/sandbox/sandbox-state";
import type { SealedValue } from "@/lib/domain/secrets/secret";
import {
  type AskName,
  asks,
  type EngineState,
  health,
  healthPath,
  refusal,
  replyLimit,
  sandboxPath,
} from "./protocol";
import { readAll } from "./read-all";

/** Longer than the longest test run with all that can happen to it. */
const patienceMs = 45_000;
const healthPatienceMs = 2_000;

/** The engine did not take the question, so it may be asked again. */
class NotTaken extends Error {}

const unavailable = (why = "The engine does not answer.") =>
  new DomainError("engine_unavailable", `${why} Tests and deploys wait until it is back.`);

/** Web's side of the private door. Connects at each question, so the engine may come and go. */
export function connectEngine({ socket }: { socket: string }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 64, keepAliveMsecs: 30_000 });
  // Of its own, so that the word on its health does not queue behind slow tests.
  const healthAgent = new Agent({ keepAlive: true, maxSockets: 2, keepAliveMsecs: 30_000 });

  const send = (path: string, body: string | undefined, patience: number) =>
    new Promise<{ status: number; text: string }>((resolve, reject) => {
      const sent = httpRequest({
        socketPath: socket,
        path,
        agent: body === undefined ? healthAgent : agent,
        method: body === undefined ? "GET" : "POST",
        headers:
          body === undefined
            ? {}
            : { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
      });
      const timer = setTimeout(
        () => sent.destroy(unavailable("The engine took too long.")),
        patience,
      );
      sent.once("close", () => clearTimeout(timer));
      sent.once("error", (error: NodeJS.ErrnoException) => {
        if (error instanceof DomainError) reject(error);
        // The engine closed a kept connection while we wrote into it.
        else
          reject(sent.reusedSocket && error.code === "ECONNRESET" ? new NotTaken() : unavailable());
      });
      sent.once("response", (response: IncomingMessage) => {
        readAll(response, replyLimit).then(
          (text) =>
            text === undefined
              ? reject(unavailable("The engine answered more than can be read."))
              : resolve({ status: response.statusCode ?? 0, text }),
          () => reject(unavailable()),
        );
      });
      sent.end(body);
    });

  const sendOnce = async (...given: Parameters<typeof send>) => {
    try {
      return await send(...given);
    } catch (error) {
      if (error instanceof NotTaken)
        return send(...given).catch(() => Promise.reject(unavailable()));
      throw error;
    }
  };

  async function ask<N extends AskName>(
    name: N,
    question: z.input<(typeof asks)[N]["request"]>,
  ): Promise<z.output<(typeof asks)[N]["reply"]>>;
  async function ask(name: AskName, question: unknown): Promise<unknown> {
    const { status, text } = await sendOnce(asks[name].path, JSON.stringify(question), patienceMs);
    const answer: unknown = JSON.parse(text);
    if (status === 200) return asks[name].reply.parse(answer);
    const { code, message, details } = refusal.parse(answer).error;
    throw code === "internal" ? new Error(message) : new DomainError(code, message, details);
  }

  return {
    run: (request: z.input<typeof asks.run.request>) => ask("run", request),
    load: (request: z.input<typeof asks.load.request>) => ask("load", request),
    play: (request: z.input<typeof asks.play.request>) => ask("play", request),
    async seal(request: z.input<typeof asks.seal.request>): Promise<SealedValue> {
      const { sealed, ...facts } = await ask("seal", request);
      return { ...facts, sealed: Buffer.from(sealed, "base64") };
    },
    checkUrl: (request: z.input<typeof asks.checkUrl.request>) => ask("checkUrl", request),
    /** the ids of the keys that open secrets; undefined while the engine is away */
    async keyIds(): Promise<string[] | undefined> {
      return ask("keys", {}).catch((error: unknown) => {
        if (error instanceof DomainError) return undefined;
        throw error;
      });
    },
    rotateSigningKey: () => ask("rotateSigningKey", {}),
    /** An engine that is away remembers nothing. */
    async forgetMachines(): Promise<void> {
      await ask("forgetMachines", {}).catch((error: unknown) => {
        if (!(error instanceof DomainError)) throw error;
      });
    },
    async state(): Promise<EngineState> {
      try {
        const { text } = await sendOnce(healthPath, undefined, healthPatienceMs);
        return health.parse(JSON.parse(text)).state;
      } catch (error) {
        if (error instanceof DomainError) return "stopped";
        throw error;
      }
    },
    async sandbox(): Promise<SandboxState> {
      const { status, text } = await sendOnce(sandboxPath, undefined, healthPatienceMs);
      if (status !== 200) throw unavailable("The engine did not tell.");
      return sandboxState.parse(JSON.parse(text));
    },
    close: () => {
      agent.destroy();
      healthAgent.destroy();
    },
  };
}
export type Engine = ReturnType<typeof connectEngine>;
