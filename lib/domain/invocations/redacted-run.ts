import type { Effect } from "../commands/effect";
import type { Redaction } from "../secrets/redact";
import type { Run } from "./run";

/** What the controller bot needs of a command to carry it out; all else of it is only shown. */
const acted = ["text", "skillId", "agentId"];

/**
 * What a live run's answer does. Where the bot carries it out it is as the function gave it, for that
 * is what it says to the conversation; what is only told of it is as it may be kept.
 */
export function effectsToCarryOut(run: Run, kept: Run): Effect[] {
  return run.effects.map((effect, index) => {
    const shown = kept.effects[index] ?? effect;
    const { status, text, command } = effect;
    if (status !== "carried_out") return shown;
    const given = Object.entries(command ?? {}).filter(([name]) => acted.includes(name));
    return {
      ...shown,
      ...(text === undefined ? {} : { text }),
      ...(command === undefined
        ? {}
        : { command: { ...(shown.command as object), ...Object.fromEntries(given) } }),
    };
  });
}

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
