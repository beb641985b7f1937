import type { AccountSettings } from "@/lib/domain/accounts/settings";
import type { EventDefinition } from "@/lib/domain/events/catalog";
import { kindsOf } from "@/lib/domain/events/kinds";

/** The texts of one event as they stand in its form. */
export interface TypedMessage {
  text: string;
  /** by kind; those without a text of their own are absent */
  kinds: Record<string, string>;
}

type Messages = Pick<AccountSettings, "automaticMessages" | "messagesByKind">;

export function messageOf(settings: Messages, event: EventDefinition): TypedMessage {
  return {
    text: settings.automaticMessages[event.id] ?? "",
    kinds: Object.fromEntries(
      kindsOf(event).flatMap((kind) => {
        const text = settings.messagesByKind[kind];
        return text === undefined ? [] : [[kind, text]];
      }),
    ),
  };
}

export function sameMessage(one: TypedMessage, other: TypedMessage): boolean {
  const kinds = new Set([...Object.keys(one.kinds), ...Object.keys(other.kinds)]);
  return (
    one.text === other.text && [...kinds].every((kind) => one.kinds[kind] === other.kinds[kind])
  );
}

/** The settings with the texts of this event; those of others stay. */
export function withMessage(
  settings: Messages,
  event: EventDefinition,
  { text, kinds }: TypedMessage,
): Messages {
  const { [event.id]: _before, ...automaticMessages } = settings.automaticMessages;
  const own = new Set(kindsOf(event));
  const others = Object.entries(settings.messagesByKind).filter(([kind]) => !own.has(kind));
  return {
    automaticMessages: {
      ...automaticMessages,
      ...(text.trim() ? { [event.id]: text.trim() } : {}),
    },
    messagesByKind: {
      ...Object.fromEntries(others),
      ...Object.fromEntries(Object.entries(kinds).map(([kind, own]) => [kind, own.trim()])),
    },
  };
}
