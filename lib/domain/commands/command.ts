import { z } from "zod";

const id = z.string().trim().min(1);

/** What a function may ask of the controller bot, in the order in which it is carried out. */
export const commands = [
  {
    type: "systemMessage",
    meaning: "Sends a message into the conversation, instead of the account's automatic message.",
    schema: z.looseObject({
      type: z.literal("systemMessage"),
      text: z
        .union([z.string(), z.tuple([])])
        .describe(
          "What is sent. `[]`, an empty text or blanks send nothing, not even the automatic message.",
        ),
    }),
    example: { type: "systemMessage", text: "Thanks for your message." },
  },
  {
    type: "transfer",
    meaning:
      "Moves the conversation to a skill, to an agent, or to a skill with an agent proposed.",
    schema: z
      .looseObject({
        type: z.literal("transfer"),
        skillId: id.optional().describe("The skill to move to."),
        agentId: id.optional().describe("The agent to move to, or to propose within the skill."),
      })
      .refine((command) => command.skillId !== undefined || command.agentId !== undefined, {
        message: "needs a skillId, an agentId or both",
      }),
    example: { type: "transfer", skillId: "601114", agentId: "88120" },
  },
  {
    type: "closeConversation",
    meaning: "Closes the conversation.",
    schema: z.looseObject({ type: z.literal("closeConversation") }),
    example: { type: "closeConversation" },
  },
] as const;

export type CommandType = (typeof commands)[number]["type"];
export type Command = z.infer<(typeof commands)[number]["schema"]>;
export type CommandOf<T extends CommandType> = Extract<Command, { type: T }>;

export const commandTypes = commands.map((command) => command.type);

export function commandDefinition(type: unknown) {
  return commands.find((command) => command.type === type);
}
