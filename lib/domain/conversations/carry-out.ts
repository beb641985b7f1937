import { z } from "zod";
import type { CommandOf } from "../commands/command";
import type { Effect } from "../commands/effect";
import type { Change } from "./change";
import { assignedAgent, type Conversation, type Participant } from "./conversation";
import { movedOn, type Standing } from "./standing";

const policy = z.enum(["apply", "drop", "flag"]);

/** What becomes of a command that comes too late: it is carried out, dropped, or carried out and marked. */
export const stalePolicies = z.object({
  automaticMessage: policy,
  systemMessage: policy,
  transfer: policy,
  closeConversation: policy,
});
export type StalePolicies = z.infer<typeof stalePolicies>;

/** A line too many is seen and understood; a conversation moved or closed under somebody's hands is not. */
export const usualPolicies: StalePolicies = {
  automaticMessage: "drop",
  systemMessage: "flag",
  transfer: "drop",
  closeConversation: "drop",
};

export interface CarriedOut {
  /** what the controller bot does to the conversation, in order */
  changes: Change[];
  /** what became of each command */
  effects: Effect[];
}

/**
 * What the controller bot does about an answer: `effects` in the order of execution, as readResult
 * gives them. A command that rests on what is no longer so is treated as the account wants.
 */
export function carryOut(
  conversation: Conversation,
  effects: readonly Effect[],
  {
    decidedOn,
    policies,
    bot,
    at,
  }: { decidedOn: Standing; policies: StalePolicies; bot: Participant; at: number },
): CarriedOut {
  const reason = movedOn(decidedOn, conversation);
  const changes: Change[] = [];
  const told = effects.map((effect): Effect => {
    if (effect.status !== "carried_out") return effect;
    const change = changeOf(effect, conversation, { bot, at });
    // An empty text: what it does is that nothing is sent.
    if (change === "nothing") return effect;
    if (conversation.state === "CLOSE") {
      return { ...effect, status: "dropped_stale", reason: reason ?? "It is closed." };
    }
    const late = reason === undefined ? "apply" : policies[effect.type as keyof StalePolicies];
    if (late === "drop" && reason) return { ...effect, status: "dropped_stale", reason };
    if (change === "done") {
      return {
        ...effect,
        status: "ignored",
        reason: "It is there already, so nothing is left to do.",
      };
    }
    changes.push(change);
    return late === "flag" && reason ? { ...effect, status: "flagged_stale", reason } : effect;
  });
  return { changes, effects: told };
}

function changeOf(
  { type, text = "", command }: Effect,
  conversation: Conversation,
  { bot, at }: { bot: Participant; at: number },
): Change | "nothing" | "done" {
  switch (type) {
    case "transfer": {
      const { skillId = conversation.skillId, agentId } = command as CommandOf<"transfer">;
      const there = agentId !== undefined && assignedAgent(conversation)?.id === agentId;
      if (skillId === conversation.skillId && (agentId === undefined || there)) return "done";
      return {
        type: "routed",
        at,
        skillId,
        ...(agentId === undefined ? {} : { agentId }),
        release: true,
      };
    }
    case "closeConversation":
      return { type: "closed", at, by: "SYSTEM" };
    default:
      return text === "" ? "nothing" : { type: "message", at, by: bot, text };
  }
}
