import type { StalePolicies } from "../accounts/stale-policies";
import type { CommandOf } from "../commands/command";
import type { Effect } from "../commands/effect";
import type { Change } from "./change";
import { assignedAgent, type Conversation, type Participant } from "./conversation";
import { movedOn, type Standing } from "./standing";

/** What became of one command. */
export interface CarriedOut {
  effect: Effect;
  /** what the controller bot does to the conversation about it */
  change?: Change;
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
): CarriedOut[] {
  const reason = movedOn(decidedOn, conversation);
  return effects.map((effect): CarriedOut => {
    if (effect.status !== "carried_out") return { effect };
    const change = changeOf(effect, conversation, { bot, at });
    // An empty text: what it does is that nothing is sent.
    if (change === "nothing") return { effect };
    const goodbye = reason === undefined && change !== "done" && change.type === "message";
    if (conversation.state === "CLOSE" && !goodbye) {
      return dropped(effect, reason ?? "It is closed.");
    }
    const late = reason === undefined ? "apply" : policies[effect.type as keyof StalePolicies];
    if (late === "drop" && reason) return dropped(effect, reason);
    if (change === "done") {
      const nothing = "It is there already, so nothing is left to do.";
      return { effect: { ...effect, status: "ignored", reason: nothing } };
    }
    if (late !== "flag" || !reason) return { effect, change };
    return { effect: { ...effect, status: "flagged_stale", reason }, change };
  });
}

const dropped = (effect: Effect, reason: string): CarriedOut => ({
  effect: { ...effect, status: "dropped_stale", reason },
});

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
