import type { Invocation, InvocationSummary } from "@/lib/domain/invocations/run";

const shown = 20;

function cut(text: string, to: number): string {
  return text.length > to ? `${text.slice(0, to)}…` : text;
}

/** A run as lists show it. A hundred of them must stay small, whatever the functions answered. */
export function summaryOf({
  input: _input,
  result: _result,
  logs,
  ...run
}: Invocation): InvocationSummary {
  return {
    ...run,
    logCount: logs.length,
    effects: run.effects.slice(0, shown).map(({ command: _command, ...effect }) => ({
      ...effect,
      type: cut(effect.type, 100),
      ...(effect.text === undefined ? {} : { text: cut(effect.text, 300) }),
      ...(effect.reason === undefined ? {} : { reason: cut(effect.reason, 300) }),
    })),
    warnings: run.warnings.slice(0, shown),
    calls: run.calls.slice(0, shown),
    ...(run.error
      ? {
          error: {
            ...run.error,
            name: cut(run.error.name, 100),
            message: cut(run.error.message, 500),
            stack: cut(run.error.stack, 2_000),
          },
        }
      : {}),
  };
}
