import type { Effect } from "@/lib/domain/commands/effect";

/** What becomes of the conversation's message: the function's, the automatic one, or none. */
export type MessageStep =
  | { is: "function"; text: string; insteadOf?: string; line?: number }
  | { is: "automatic"; text: string; why?: string }
  | { is: "silent"; suppressed?: string; why: string; line?: number }
  | { is: "nothing" };

export interface TransferStep {
  skillId?: string;
  agentId?: string;
  line?: number;
  note?: string;
}

export interface CloseStep {
  line?: number;
}

/** The three steps, always all three and in the order of execution, and what is not carried out. */
export interface PreviewSteps {
  message: MessageStep;
  transfer: TransferStep | null;
  close: CloseStep | null;
  notCarriedOut: Effect[];
}

// A stale effect that is only flagged still happens; a dropped one does not.
const happens = (effect: Effect) =>
  effect.status === "carried_out" || effect.status === "flagged_stale";
const isKept = (effect: Effect) => effect.status === "replaced" || effect.status === "suppressed";

export function previewSteps(effects: readonly Effect[]): PreviewSteps {
  const done = (type: string) => effects.find((effect) => effect.type === type && happens(effect));
  const transfer = done("transfer");
  const close = done("closeConversation");
  return {
    message: messageStep(
      done("systemMessage"),
      effects.find((effect) => effect.type === "automaticMessage"),
    ),
    transfer: transfer ? transferStep(transfer) : null,
    close: close ? lineOf(close) : null,
    notCarriedOut: effects.filter((effect) => !happens(effect) && !isKept(effect)),
  };
}

function messageStep(message: Effect | undefined, automatic: Effect | undefined): MessageStep {
  if (message?.text?.trim()) {
    return {
      is: "function",
      text: message.text,
      ...(automatic?.text ? { insteadOf: automatic.text } : {}),
      ...lineOf(message),
    };
  }
  if (message) {
    return {
      is: "silent",
      ...(automatic?.text ? { suppressed: automatic.text } : {}),
      why: automatic?.text
        ? "The text is empty, so both stay silent."
        : "The text is empty, so nothing is sent.",
      ...lineOf(message),
    };
  }
  if (!automatic?.text) return { is: "nothing" };
  if (happens(automatic)) {
    return {
      is: "automatic",
      text: automatic.text,
      ...(automatic.reason ? { why: automatic.reason } : {}),
    };
  }
  return { is: "silent", suppressed: automatic.text, why: automatic.reason ?? "Nothing is sent." };
}

function transferStep(effect: Effect): TransferStep {
  const skillId = idIn(effect.command, "skillId");
  const agentId = idIn(effect.command, "agentId");
  return {
    ...(skillId === undefined ? {} : { skillId }),
    ...(agentId === undefined ? {} : { agentId }),
    ...(effect.reason ? { note: effect.reason } : {}),
    ...lineOf(effect),
  };
}

function lineOf(effect: Effect): { line?: number } {
  return effect.line === undefined ? {} : { line: effect.line };
}

function idIn(holder: unknown, name: string): string | undefined {
  if (typeof holder !== "object" || holder === null) return undefined;
  const found: unknown = Object.entries(holder).find(([key]) => key === name)?.[1];
  // Payloads of live platforms carry numbers as ids too.
  return typeof found === "string" || typeof found === "number" ? String(found) : undefined;
}

/** The skill that the conversation is in now, by its payload; payloads may hold anything. */
export function currentSkillId(payload: unknown): string | undefined {
  if (typeof payload !== "object" || payload === null || !("routing" in payload)) return undefined;
  return idIn(payload.routing, "newSkillId");
}
