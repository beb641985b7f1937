import type { Style } from "../lambdas/lambda";

/** A few lines that the editor inserts at the cursor, inside `lambda`. */
export interface Snippet {
  id: string;
  name: string;
  meaning: string;
  code: string;
}

/** How a style answers and goes no further. */
function answering(style: Style, answer: string): string {
  return style === "modern" ? `return ${answer};` : `return callback(null, ${answer});`;
}

/** The snippets beside the editor, in the order in which they are shown. */
export function snippetsFor(style: Style): Snippet[] {
  return [
    {
      id: "systemMessage",
      name: "Send a message",
      meaning: "Answers with a text, instead of the account's automatic message.",
      code: answering(style, `{ type: "systemMessage", text: "Thanks for your message." }`),
    },
    {
      id: "noMessage",
      name: "Send nothing",
      meaning: "Keeps the account's automatic message silent, too.",
      code: answering(style, `{ type: "systemMessage", text: [] }`),
    },
    {
      id: "transfer",
      name: "Transfer",
      meaning: "Moves the conversation to a skill, proposing an agent. Leave out either of them.",
      code: answering(style, `{ type: "transfer", skillId: "601114", agentId: "88120" }`),
    },
    {
      id: "closeConversation",
      name: "Close",
      meaning: "Closes the conversation.",
      code: answering(style, `{ type: "closeConversation" }`),
    },
    {
      id: "severalCommands",
      name: "Message, then transfer",
      meaning: "Several commands in an array. Only the first of each type is carried out.",
      code: answering(
        style,
        `[
  { type: "systemMessage", text: "A colleague takes over." },
  { type: "transfer", skillId: "601114" },
]`,
      ),
    },
    {
      id: "readHeader",
      name: "Read a header",
      meaning: "Finds a header of the request by its name, however it is capitalised.",
      code: `const contentType = input.headers.find(
  (header) => header.key.toLowerCase() === "content-type",
)?.value;`,
    },
    {
      id: "officeHoursGuard",
      name: "Only in office hours",
      meaning: "Leaves it to the account's automatic message when nobody is there.",
      code: `if (input.payload.general.inOffHours) {
  ${answering(style, "[]")}
}`,
    },
  ];
}
