import { type Conversation, closedAt } from "../conversations/conversation";
import { ImpossibleChange } from "../conversations/impossible-change";
import type { Before } from "../conversations/open";
import type { Simulation } from "./simulation";

const conversationsAtMost = 100;

type Conversations = Pick<Simulation, "conversations">;

/** `constructor` is an id like any other. */
export function conversationOf({ conversations }: Conversations, id: string): Conversation | null {
  return Object.hasOwn(conversations, id) ? (conversations[id] ?? null) : null;
}

/** The newest conversation that a consumer had before. */
export function earlierOf({ conversations }: Conversations, consumer: string): Before | undefined {
  const [newest] = Object.values(conversations)
    .filter((each) => each.consumer.id === consumer)
    .sort((a, b) => b.startTs - a.startTs);
  return newest && { closedTs: closedAt(newest), autoClosed: newest.autoClosed };
}

export function mustHaveRoom({ conversations }: Conversations): void {
  if (Object.keys(conversations).length < conversationsAtMost) return;
  const most = `A simulation has at most ${conversationsAtMost} conversations.`;
  throw new ImpossibleChange("convId", `${most} Begin another one.`);
}
