import type { latenesses, StalePolicies } from "@/lib/domain/accounts/stale-policies";

type Policy = (typeof latenesses)[number];

export const policyLabels: Record<Policy, string> = { apply: "Apply", drop: "Drop", flag: "Flag" };

/** Whose lateness is decided, as rows; what comes too late is a command or the automatic message. */
export const lateCommands: Record<
  keyof StalePolicies,
  { name: string; code: boolean } & Record<Policy, string>
> = {
  automaticMessage: {
    name: "Automatic message",
    code: false,
    apply: "It is sent although somebody has written or the conversation has moved since.",
    drop: "It is not sent once somebody has written or the conversation has moved.",
    flag: "It is sent, and the transcript says that it came late.",
  },
  systemMessage: {
    name: "systemMessage",
    code: true,
    apply: "The message is sent although an agent may have answered since.",
    drop: "The message is not sent once an agent has answered or the conversation has moved.",
    flag: "The message is sent, and the transcript says what was faster.",
  },
  transfer: {
    name: "transfer",
    code: true,
    apply: "The conversation is moved even out of the hands of an agent who has taken it since.",
    drop: "The conversation stays where it has gone since.",
    flag: "The conversation is moved, and the transcript says what was faster.",
  },
  closeConversation: {
    name: "closeConversation",
    code: true,
    apply: "The conversation is closed although somebody has written since.",
    drop: "The conversation stays open once somebody has written or taken it.",
    flag: "The conversation is closed, and the transcript says what was faster.",
  },
};
