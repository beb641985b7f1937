import type { Change } from "@/lib/domain/conversations/change";
import type { EntryOf, StoryEntry } from "@/lib/domain/conversations/story";
import type { SimulatedRules } from "@/lib/domain/simulation/rules";
import { agentName, firstName, skillName } from "./people";

export type NoteIcon = "opened" | "urgent" | "moved" | "joined" | "closed";

/** A line of the consumer's chat. */
export type PhoneLine =
  | { is: "mine"; key: string; at: number; text: string; pending?: boolean }
  | { is: "theirs"; key: string; at: number; from: string; bot: boolean; text: string }
  | { is: "note"; key: string; at: number; icon: NoteIcon; text: string };

/** What a consumer sees of their conversations, the oldest first. */
export function phoneLines(
  entries: readonly StoryEntry[],
  convIds: readonly string[],
  rules: Pick<SimulatedRules, "agents" | "skills">,
): PhoneLine[] {
  return entries
    .filter((entry): entry is EntryOf<"change"> => entry.kind === "change")
    .filter((entry) => convIds.includes(entry.convId))
    .flatMap(({ seq, at, change }) => lineOf(change, `${seq}`, at, rules) ?? []);
}

function lineOf(
  change: Change,
  key: string,
  at: number,
  rules: Pick<SimulatedRules, "agents" | "skills">,
): PhoneLine | undefined {
  const note = (icon: NoteIcon, text: string): PhoneLine => ({
    is: "note",
    key,
    at,
    icon,
    text,
  });
  switch (change.type) {
    case "opened":
      return note(
        "opened",
        `You opened a conversation, ${skillName(change.skillId ?? "-1", rules)}`,
      );
    case "message": {
      const { by, text } = change;
      if (by.role === "CONSUMER") return { is: "mine", key, at, text };
      const bot = by.role === "CONTROLLER";
      const from = bot ? "Bot" : firstName(agentName(by.id, rules));
      return { is: "theirs", key, at, from, bot, text };
    }
    case "urgentMarked":
      return note("urgent", "You marked this as urgent");
    case "urgentUnmarked":
      return note("urgent", "You took the urgent mark back");
    case "routed":
      return note("moved", `Moved to ${skillName(change.skillId, rules)}`);
    case "joined":
      return change.participant.role === "ASSIGNED_AGENT"
        ? note("joined", `${firstName(agentName(change.participant.id, rules))} is here`)
        : undefined;
    case "closed":
      return note("closed", "The conversation is closed");
    default:
      return undefined;
  }
}
