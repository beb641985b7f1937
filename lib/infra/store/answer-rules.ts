import { accountSettings } from "@/lib/domain/accounts/settings";
import { settingsReader } from "./settings-reader";

/** What of an account's settings decides over an answer, and what of them a preview shows. */
export const answerRules = accountSettings.pick({
  automaticMessages: true,
  messagesByKind: true,
  transferToAgent: true,
  emptyArray: true,
  skills: true,
  agents: true,
});
export const readAnswerRules = settingsReader(answerRules);
