import { deepest, isTooDeep } from "@/lib/domain/json-depth";
import { ServiceError } from "@/lib/domain/services/service";
import type { Call, CallReply } from "./protocol";

/**
 * What a run may ask the engine for, by name. Arguments come from user code and are read by whoever
 * answers; the signal fires when nobody waits for the answer any more.
 */
export type Services = Record<string, (args: unknown, signal: AbortSignal) => Promise<unknown>>;

/** Answers one call of a run. What fails for reasons of ours is told to `report`, not to the run. */
export async function answerCall(
  services: Services,
  { id, call, service, args }: Call,
  { signal, report }: { signal: AbortSignal; report: (error: unknown) => void },
): Promise<CallReply> {
  const reply = { type: "reply", id, call } as const;
  const refuse = (name: string, message: string): CallReply => ({
    ...reply,
    ok: false,
    value: JSON.stringify({ name, message }),
  });
  if (!Object.hasOwn(services, service)) {
    return refuse("ServiceError", `There is no service named ${service.slice(0, 100)}.`);
  }
  // Whoever reads or keeps them would exhaust its stack.
  if (isTooDeep(args)) return refuse("RangeError", `That nests deeper than ${deepest} levels.`);
  try {
    const value = await services[service]?.(JSON.parse(args), signal);
    return { ...reply, ok: true, value: JSON.stringify(value ?? null) };
  } catch (error) {
    if (error instanceof ServiceError) return refuse(error.name, error.message);
    if (!signal.aborted) report(error);
    return refuse("PlatformError", `The ${service} service failed. Try again.`);
  }
}
