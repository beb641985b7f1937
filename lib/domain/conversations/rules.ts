import type { AccountSettings } from "../accounts/settings";

/** What an account decides of its conversations, as far as events depend on it. */
export type ConversationRules = Pick<
  AccountSettings,
  "controllerBot" | "skills" | "idleTimes" | "responseTimes"
>;
