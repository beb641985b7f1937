import { describe, expect, test } from "vitest";
import type { AnswerRules } from "../accounts/settings";
import type { Effect } from "./effect";
import { readResult } from "./read-result";

const eventId = "controllerbot_messaging_conversation_idle";
const rules: AnswerRules = {
  automaticMessages: { [eventId]: "Please hold." },
  messagesByKind: { AGENT_NON_RESPONSIVE: "The agent is slow.", CONSUMER_NON_RESPONSIVE: " " },
  transferToAgent: true,
  emptyArray: "automaticMessage",
};

function read(result: unknown, changed: Partial<AnswerRules> = {}): Effect[] {
  return readResult({ result, failed: false }, { eventId, rules: { ...rules, ...changed } });
}

/** An effect in a line: type, status and what tells it from others. */
function brief({ type, status, text, path, reason }: Effect): string {
  const said = status === "invalid" || status === "ignored" ? reason : text;
  return [path, type, status, said === undefined ? "" : `“${said}”`].filter(Boolean).join(" ");
}

const automatic = "automaticMessage carried_out “Please hold.”";
const transfer = { type: "transfer", skillId: "601114" };
const close = { type: "closeConversation" };
const say = (text: unknown) => ({ type: "systemMessage", text });

describe("the automatic message", () => {
  test.each<[string, unknown, Partial<AnswerRules>, string[]]>([
    ["is sent when nothing is answered", undefined, {}, [automatic]],
    ["is sent when null is answered", null, {}, [automatic]],
    ["is sent for an empty array", [], {}, [automatic]],
    [
      "stays silent for an empty array where the account says so",
      [],
      { emptyArray: "nothing" },
      ["automaticMessage suppressed “Please hold.”"],
    ],
    ["is sent for nothing even then", null, { emptyArray: "nothing" }, [automatic]],
    [
      "is sent when the answer has no message",
      [close],
      {},
      [automatic, "[0] closeConversation carried_out"],
    ],
    [
      "is replaced by a message",
      say("Hello"),
      {},
      ["systemMessage carried_out “Hello”", "automaticMessage replaced “Please hold.”"],
    ],
    ...["", "  \n ", []].map((text): [string, unknown, object, string[]] => [
      `is silenced by the text ${JSON.stringify(text)}`,
      say(text),
      {},
      ["systemMessage carried_out “”", "automaticMessage suppressed “Please hold.”"],
    ]),
    [
      "is sent when the message is invalid",
      say(5),
      {},
      [
        automatic,
        "text systemMessage invalid “text must be a text, or [] to send nothing; it is a number.”",
      ],
    ],
    ["does not appear where the account has none", null, { automaticMessages: {} }, []],
    [
      "does not appear where the account's is blank",
      null,
      { automaticMessages: { [eventId]: " " } },
      [],
    ],
    [
      "does not appear where a message replaces none",
      say("Hello"),
      { automaticMessages: {} },
      ["systemMessage carried_out “Hello”"],
    ],
  ])("%s", (_fact, result, changed, effects) => {
    expect(read(result, changed).map(brief)).toEqual(effects);
  });
});

test("a failed function carries nothing out, and the automatic message is sent", () => {
  const answer = { result: [say("half done"), transfer], failed: true };
  expect(readResult(answer, { eventId, rules })).toEqual([
    {
      type: "automaticMessage",
      status: "carried_out",
      text: "Please hold.",
      reason: "The function failed, so no command of it is carried out.",
    },
  ]);
  expect(readResult(answer, { eventId, rules: { ...rules, automaticMessages: {} } })).toEqual([]);
});

test.each<[string, string | undefined, string[]]>([
  ["a kind with a text of its own", "AGENT_NON_RESPONSIVE", ["The agent is slow."]],
  ["a kind whose own text is none", "CONSUMER_NON_RESPONSIVE", []],
  ["a kind without one", "CONV_AWAITING_IN_QUEUE", ["Please hold."]],
  ["a word that every object knows", "constructor", ["Please hold."]],
  ["no kind", undefined, ["Please hold."]],
])("the automatic message of %s", (_case, kind, texts) => {
  for (const failed of [false, true]) {
    const effects = readResult({ result: null, failed }, { eventId, kind, rules });
    expect(effects.map(({ text }) => text)).toEqual(texts);
  }
});

test("the order is message, transfer, close, then what is not carried out as it came", () => {
  const result = [
    close,
    { type: "nonsense" },
    transfer,
    say("One"),
    say("Two"),
    close,
    transfer,
    say(1),
  ];
  expect(read(result).map(brief)).toEqual([
    "[3] systemMessage carried_out “One”",
    "automaticMessage replaced “Please hold.”",
    "[2] transfer carried_out",
    "[0] closeConversation carried_out",
    "[1].type nonsense invalid “There is no command “nonsense”. A command is one of systemMessage, transfer, closeConversation.”",
    "[4] systemMessage ignored “Only the first systemMessage is carried out.”",
    "[5] closeConversation ignored “Only the first closeConversation is carried out.”",
    "[6] transfer ignored “Only the first transfer is carried out.”",
    "[7].text systemMessage invalid “text must be a text, or [] to send nothing; it is a number.”",
  ]);
});

test("an invalid command does not take the place of the next of its type", () => {
  expect(read([{ type: "transfer" }, transfer, say(null), say("Hello")]).map(brief)).toEqual([
    "[3] systemMessage carried_out “Hello”",
    "automaticMessage replaced “Please hold.”",
    "[1] transfer carried_out",
    "[0] transfer invalid “A transfer needs a skillId, an agentId or both.”",
    "[2].text systemMessage invalid “text must be a text, or [] to send nothing; it is null.”",
  ]);
});

test("an empty text counts as the message: a later one is ignored", () => {
  expect(read([say([]), say("Hello")]).map(brief)).toEqual([
    "[0] systemMessage carried_out “”",
    "automaticMessage suppressed “Please hold.”",
    "[1] systemMessage ignored “Only the first systemMessage is carried out.”",
  ]);
});

describe("what is not a command is said exactly", () => {
  test.each<[unknown, string]>([
    [
      "close",
      "unknown invalid “The answer is a text. Answer with a command, or an array of commands.”",
    ],
    [
      7,
      "unknown invalid “The answer is a number. Answer with a command, or an array of commands.”",
    ],
    [
      false,
      "unknown invalid “The answer is a boolean. Answer with a command, or an array of commands.”",
    ],
    [
      {},
      "type unknown invalid “type is missing. A command is one of systemMessage, transfer, closeConversation.”",
    ],
    [
      { type: 5 },
      "type unknown invalid “type must be a text, one of systemMessage, transfer, closeConversation; it is a number.”",
    ],
    [
      { type: "closeConversaton" },
      "type closeConversaton invalid “There is no command “closeConversaton”. Did you mean closeConversation?”",
    ],
    [
      { type: "SystemMessage" },
      "type SystemMessage invalid “There is no command “SystemMessage”. Did you mean systemMessage?”",
    ],
    [
      { type: "transfert" },
      "type transfert invalid “There is no command “transfert”. Did you mean transfer?”",
    ],
    [
      { type: "constructor" },
      "type constructor invalid “There is no command “constructor”. A command is one of systemMessage, transfer, closeConversation.”",
    ],
    [
      { type: "systemMessage" },
      "text systemMessage invalid “text is missing. Give a text, or [] to send nothing.”",
    ],
    [
      say(["a"]),
      "text systemMessage invalid “text must be a text, or [] to send nothing; it is an array.”",
    ],
    [{ type: "transfer" }, "transfer invalid “A transfer needs a skillId, an agentId or both.”"],
    [
      { type: "transfer", skillId: 601114 },
      'skillId transfer invalid “skillId must be a text such as "601114"; it is a number.”',
    ],
    [
      { type: "transfer", skillId: "601114", agentId: null },
      'agentId transfer invalid “agentId must be a text such as "88120"; it is null.”',
    ],
    [{ type: "transfer", skillId: " " }, "skillId transfer invalid “skillId is empty.”"],
    [
      [null],
      "[0] unknown invalid “This is null, not a command. A command is an object with a type.”",
    ],
    [
      [[transfer]],
      "[0] unknown invalid “This is an array, not a command. A command is an object with a type.”",
    ],
    [
      [say("a"), { type: "transfer", skillId: 5 }],
      '[1].skillId transfer invalid “skillId must be a text such as "601114"; it is a number.”',
    ],
  ])("%j", (result, effect) => {
    expect(read(result).map(brief).at(-1)).toBe(effect);
  });
});

describe("a transfer that names an agent", () => {
  const agentOnly = { type: "transfer", agentId: "88120" };
  const both = { ...agentOnly, skillId: "601114" };
  const off = { transferToAgent: false };

  test("is carried out as given where the account allows it", () => {
    expect(read([both])[1]).toEqual({
      type: "transfer",
      status: "carried_out",
      command: both,
      path: "[0]",
    });
    expect(read([agentOnly])[1]).toMatchObject({ status: "carried_out", command: agentOnly });
  });

  test("goes to its skill alone where agents are switched off", () => {
    expect(read([both], off)[1]).toEqual({
      type: "transfer",
      status: "carried_out",
      command: { type: "transfer", skillId: "601114" },
      reason: "Transfers to an agent are switched off for this account, so no agent is proposed.",
      path: "[0]",
    });
  });

  test("without a skill is ignored there, and the next transfer stays the second of its type", () => {
    expect(read([agentOnly, transfer], off).map(brief)).toEqual([
      automatic,
      "[0] transfer ignored “Transfers to an agent are switched off for this account.”",
      "[1] transfer ignored “Only the first transfer is carried out.”",
    ]);
  });
});

test("of very many that are not carried out, the first hundred are listed and the rest counted", () => {
  const effects = read(Array.from({ length: 1_300 }, () => 1));
  expect(effects).toHaveLength(102);
  expect(effects.at(-1)?.reason).toBe("1,200 more are not carried out either.");
});

test("a command behind very many that are not carried out still is", () => {
  const nonsense = Array.from({ length: 300 }, () => ({ type: "transfer" }));
  const effects = read([...nonsense, { type: "transfer", skillId: "1" }, { type: "transfer" }]);
  expect(effects.filter(({ status }) => status === "carried_out")).toHaveLength(2);
  expect(effects.at(-1)?.reason).toBe("201 more are not carried out either.");
});

test("an effect names the line that wrote its command", () => {
  const code = `async function lambda(input) {
  const bye = { type: "closeConversation" };
  return [
    bye,
    {
      type: "systemMessage", text: "Hi",
    },
    { type: "systemMesage", text: "Hi" },
  ];
}`;
  const result = [close, say("Hi"), { type: "systemMesage", text: "Hi" }];
  const effects = readResult({ result, failed: false }, { eventId, rules, code, style: "modern" });
  expect(effects.map(({ type, line }) => [type, line])).toEqual([
    ["systemMessage", 5],
    ["automaticMessage", undefined],
    ["closeConversation", 2],
    ["systemMesage", 8],
  ]);
});
