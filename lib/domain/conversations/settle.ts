import type { StalePolicies } from "../accounts/stale-policies";
import type { Effect } from "../commands/effect";
import { advance } from "./advance";
import { carryOut } from "./carry-out";
import { type Change, change } from "./change";
import type { Conversation, Participant } from "./conversation";
import { ImpossibleChange } from "./impossible-change";
import type { Advanced, RaisedEvent } from "./raising";
import type { ConversationRules } from "./rules";
import { type Standing, standingOf } from "./standing";

/** Who carries commands out. */
export const controllerBot: Participant = { id: "controller-bot", role: "CONTROLLER" };

/** One effect on a conversation, with what it did and what that raised. */
export interface Settled {
  effect: Effect;
  /** absent where nothing happened to the conversation */
  change?: Change;
  /** of the conversation after the change */
  version: number;
  /** what the answers to the raised events rest on */
  standing: Standing;
  raised: RaisedEvent[];
}

/**
 * What an answer does to the conversation as it is now: its commands one after the other, each with
 * the change that it makes and the events that the change raises in turn.
 */
export function settle(
  conversation: Conversation,
  effects: readonly Effect[],
  {
    decidedOn,
    rules,
    at,
  }: {
    decidedOn: Standing;
    rules: ConversationRules & { stalePolicies: StalePolicies };
    at: number;
  },
): { conversation: Conversation; settled: Settled[] } {
  let now = conversation;
  const carried = carryOut(conversation, effects, {
    decidedOn,
    policies: rules.stalePolicies,
    bot: controllerBot,
    // The platform's clock may be ahead of ours.
    at: Math.max(at, conversation.lastTs),
  });
  const settled = carried.map(({ effect, change: wanted }): Settled => {
    const stays = () => ({ version: now.version, standing: standingOf(now), raised: [] });
    if (!wanted) return { effect, ...stays() };
    const after = attempt(now, wanted, rules);
    if (typeof after === "string") {
      return { effect: { ...effect, status: "ignored", reason: after }, ...stays() };
    }
    now = after.conversation;
    return { effect, change: wanted, ...stays(), raised: after.events };
  });
  return { conversation: now, settled };
}

function attempt(
  conversation: Conversation,
  wanted: Change,
  rules: ConversationRules,
): Advanced | string {
  // A function may write more than any conversation takes.
  const fits = change.safeParse(wanted);
  const [issue] = fits.error?.issues ?? [];
  if (issue) return `It cannot be carried out: ${issue.path.join(".")}: ${issue.message}.`;
  try {
    return advance(conversation, wanted, rules);
  } catch (error) {
    if (error instanceof ImpossibleChange) return error.message;
    throw error;
  }
}
