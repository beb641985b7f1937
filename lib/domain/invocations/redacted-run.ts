import type { Redaction } from "../secrets/redact";
import type { Run } from "./run";

/** A run as it is kept and shown: without the secrets that it was given. */
export function redactedRun(run: Run, { text, value }: Redaction): Run {
  const { error } = run;
  return {
    ...run,
    result: value(run.result),
    effects: run.effects.map((effect) => ({
      ...effect,
      // What is known is a word of ours; anything else is the function's.
      ...(effect.status === "invalid" ? { type: text(effect.type) } : {}),
      ...(effect.path === undefined ? {} : { path: text(effect.path) }),
      ...(effect.text === undefined ? {} : { text: text(effect.text) }),
      ...(effect.reason === undefined ? {} : { reason: text(effect.reason) }),
      ...(effect.command === undefined ? {} : { command: value(effect.command) }),
    })),
    warnings: run.warnings.map(({ path, message }) => ({
      path: text(path),
      message: text(message),
    })),
    logs: run.logs.map((line) => ({
      ...line,
      message: text(line.message),
      extras: value(line.extras),
    })),
    calls: run.calls.map((call) => ({
      ...call,
      host: text(call.host),
      ...(call.path === undefined ? {} : { path: text(call.path) }),
      ...(call.blocked === undefined ? {} : { blocked: text(call.blocked) }),
      ...(call.failed === undefined ? {} : { failed: text(call.failed) }),
    })),
    ...(error
      ? {
          error: {
            ...error,
            name: text(error.name),
            message: text(error.message),
            stack: text(error.stack),
          },
        }
      : {}),
  };
}
