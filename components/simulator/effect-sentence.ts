import {
  ArrowRight,
  Ban,
  BellOff,
  Bot,
  CircleX,
  Lock,
  type LucideIcon,
  MessageSquareText,
} from "lucide-react";
import { commandWords } from "@/components/effects/command-words";
import type { Effect } from "@/lib/domain/commands/effect";
import type { SimulatedRules } from "@/lib/domain/simulation/rules";
import { agentName } from "./people";

/** What became of a command, in one line. */
export interface EffectSentence {
  icon: LucideIcon;
  /** it happened, it did not, or it could not */
  tone: "done" | "quiet" | "late" | "refused" | "invalid";
  words: string;
  /** an id beside the words */
  code?: string;
  /** goes on after the id */
  after?: string;
  /** the command in its own words, struck, where it was not carried out */
  struck?: string;
  /** what was written */
  text?: string;
  why?: string;
}

/** `beside`: all effects of the same answer. Undefined for what another one tells already. */
export function effectSentence(
  effect: Effect,
  beside: readonly Effect[],
  rules: Pick<SimulatedRules, "agents" | "skills">,
): EffectSentence | undefined {
  const { status, reason } = effect;
  switch (status) {
    case "replaced":
    case "suppressed":
      return undefined;
    case "ignored":
    case "dropped_stale":
      return {
        icon: Ban,
        tone: "refused",
        words: status === "ignored" ? "Ignored" : "Dropped",
        struck: commandWords(effect),
        ...(reason ? { why: reason } : {}),
      };
    case "invalid":
      return {
        icon: CircleX,
        tone: "invalid",
        words: "Not a command",
        struck: commandWords(effect),
        ...(reason ? { why: reason } : {}),
      };
    default: {
      const done = happened(effect, beside, rules);
      if (status !== "flagged_stale") return { ...done, ...(reason ? { why: reason } : {}) };
      return { ...done, tone: "late", words: `Late: ${lowered(done.words)}`, why: reason ?? "" };
    }
  }
}

function happened(
  { type, text = "", command }: Effect,
  beside: readonly Effect[],
  rules: Pick<SimulatedRules, "agents" | "skills">,
): EffectSentence {
  const automatic = beside.find((one) => one.type === "automaticMessage");
  switch (type) {
    case "transfer": {
      const skillId = idIn(command, "skillId");
      const agentId = idIn(command, "agentId");
      const to = rules.skills.find(({ id }) => id === skillId)?.name;
      const agent = agentId === undefined ? undefined : agentName(agentId, rules);
      if (skillId === undefined) {
        return { icon: ArrowRight, tone: "done", words: `Proposed to ${agent ?? "an agent"}` };
      }
      return {
        icon: ArrowRight,
        tone: "done",
        words: to ? `Transferred to ${to}` : "Transferred to",
        code: skillId,
        ...(agent ? { after: `, proposing ${agent}` } : {}),
      };
    }
    case "closeConversation":
      return { icon: Lock, tone: "done", words: "Conversation closed" };
    case "automaticMessage":
      return { icon: Bot, tone: "done", words: "Automatic message sent", text };
    default:
      if (text === "") {
        return {
          icon: BellOff,
          tone: "quiet",
          words: automatic ? "Nothing sent, not even the automatic message" : "Nothing sent",
        };
      }
      return {
        icon: MessageSquareText,
        tone: "done",
        words:
          automatic?.status === "replaced"
            ? "Message sent, instead of the automatic one"
            : "Message sent",
        text,
      };
  }
}

function idIn(command: unknown, name: "skillId" | "agentId"): string | undefined {
  if (typeof command !== "object" || command === null) return undefined;
  const found: unknown = (command as Partial<Record<string, unknown>>)[name];
  return typeof found === "string" ? found : undefined;
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
