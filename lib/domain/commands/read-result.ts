import { type AnswerRules, automaticMessageFor } from "../accounts/settings";
import type { EventId } from "../events/catalog";
import type { Style } from "../lambdas/lambda";
import { type Command, type CommandOf, type CommandType, commandDefinition } from "./command";
import type { Effect } from "./effect";
import { commandLocator } from "./locate-command";
import { kindOf, readCommand } from "./read-command";

export interface Answer {
  /** what the function answered; null or undefined when nothing */
  result: unknown;
  /** it threw, called back with an error, or was stopped */
  failed: boolean;
}

export interface AnswerContext {
  eventId: EventId;
  /** which kind of the event it was, where that is known (see events/kinds.ts) */
  kind?: string | undefined;
  rules: AnswerRules;
  /** the text that ran, to say which line wrote a command */
  code?: string;
  style?: Style;
}

/** An answer may hold a megabyte of nonsense; a page and a row of the database may not. */
const shownAtMost = 100;

/**
 * What an answer does, or would do, to the conversation: what is carried out and becomes of the
 * automatic message in the order of execution, then what is ignored or invalid as it came.
 */
export function readResult(answer: Answer, context: AnswerContext): Effect[] {
  const automatic = automaticMessageFor(context.rules, context.eventId, context.kind);
  if (answer.failed) {
    return sent(automatic, "The function failed, so no command of it is carried out.");
  }
  const { first, rest, more } = sortOut(answer.result, context);
  const { systemMessage, transfer, closeConversation } = first;
  const silent =
    Array.isArray(answer.result) &&
    answer.result.length === 0 &&
    context.rules.emptyArray === "nothing";
  return [
    ...(systemMessage
      ? withMessage(systemMessage, automatic)
      : silent
        ? kept(automatic, "suppressed", "In this account an empty array means to do nothing.")
        : sent(automatic, "The answer has no systemMessage.")),
    ...(transfer ? [transfer] : []),
    ...(closeConversation ? [closeConversation] : []),
    ...rest,
    ...(more > 0 ? [notShown(more)] : []),
  ];
}

type Sorted = {
  first: Partial<Record<CommandType, Effect>>;
  rest: Effect[];
  /** those beyond what is shown of the rest */
  more: number;
};

function sortOut(result: unknown, context: AnswerContext): Sorted {
  const sorted: Sorted = { first: {}, rest: [], more: 0 };
  if (result === null || result === undefined) return sorted;
  if (typeof result !== "object") {
    const reason = `The answer is ${kindOf(result)}. Answer with a command, or an array of commands.`;
    sorted.rest.push({ type: "unknown", status: "invalid", command: result, reason });
    return sorted;
  }
  const lineOf = commandLocator(context.code, context.style);
  const taken = new Set<CommandType>();
  const given: unknown[] = Array.isArray(result) ? result : [result];
  given.forEach((item, index) => {
    // All that can still matter is the first command of a type that was not taken yet: to explain
    // each of a hundred thousand others would hold up everybody else's runs.
    if (sorted.rest.length >= shownAtMost && !mayBeFirst(item, taken)) {
      sorted.more += 1;
      return;
    }
    const path = Array.isArray(result) ? `[${index}]` : "";
    const read = readCommand(item);
    if ("invalid" in read) {
      const { type, at, invalid: reason } = read;
      const where = [path, at].filter(Boolean).join(".");
      if (sorted.rest.length >= shownAtMost) sorted.more += 1;
      else
        sorted.rest.push(
          located({ type, status: "invalid", command: item, reason }, where, lineOf(item)),
        );
      return;
    }
    const { command } = read;
    const effect = taken.has(command.type)
      ? repeated(command)
      : effectOf(command, context.rules.transferToAgent);
    taken.add(command.type);
    const placed = located(effect, path, lineOf(item));
    if (placed.status === "carried_out") sorted.first[command.type] = placed;
    else sorted.rest.push(placed);
  });
  return sorted;
}

function mayBeFirst(item: unknown, taken: Set<CommandType>): boolean {
  if (typeof item !== "object" || item === null || !("type" in item)) return false;
  const type = commandDefinition(item.type)?.type;
  return type !== undefined && !taken.has(type);
}

function located(effect: Effect, path: string, line: number | undefined): Effect {
  return { ...effect, ...(path ? { path } : {}), ...(line === undefined ? {} : { line }) };
}

function repeated(command: Command): Effect {
  const reason = `Only the first ${command.type} is carried out.`;
  return { type: command.type, status: "ignored", command, reason };
}

function effectOf(command: Command, transferToAgent: boolean): Effect {
  switch (command.type) {
    case "systemMessage":
      return messageEffect(command);
    case "transfer":
      return transferToAgent || command.agentId === undefined
        ? { type: command.type, status: "carried_out", command }
        : withoutAgent(command);
    case "closeConversation":
      return { type: command.type, status: "carried_out", command };
  }
}

function messageEffect(command: CommandOf<"systemMessage">): Effect {
  const text = typeof command.text === "string" && command.text.trim() ? command.text : "";
  const nothing = "The text is empty, so nothing is sent, not even the automatic message.";
  return {
    type: command.type,
    status: "carried_out",
    command,
    text,
    ...(text ? {} : { reason: nothing }),
  };
}

/** The account does not let functions choose agents. */
function withoutAgent(given: CommandOf<"transfer">): Effect {
  const off = "Transfers to an agent are switched off for this account";
  if (given.skillId === undefined) {
    return { type: given.type, status: "ignored", command: given, reason: `${off}.` };
  }
  const { agentId: _proposed, ...command } = given;
  const reason = `${off}, so no agent is proposed.`;
  return { type: given.type, status: "carried_out", command, reason };
}

function withMessage(message: Effect, automatic: string | undefined): Effect[] {
  return message.text
    ? [message, ...kept(automatic, "replaced", "The function sends a message of its own.")]
    : [message, ...kept(automatic, "suppressed", "The function's text is empty.")];
}

function sent(text: string | undefined, reason: string): Effect[] {
  return text === undefined
    ? []
    : [{ type: "automaticMessage", status: "carried_out", text, reason }];
}

function kept(
  text: string | undefined,
  status: "replaced" | "suppressed",
  reason: string,
): Effect[] {
  return text === undefined ? [] : [{ type: "automaticMessage", status, text, reason }];
}

function notShown(more: number): Effect {
  const reason = `${more.toLocaleString("en-US")} more are not carried out either.`;
  return { type: "unknown", status: "invalid", reason };
}
