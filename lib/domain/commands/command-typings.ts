import { commandDefinition } from "./command";

const meaning = {
  systemMessage: commandDefinition("systemMessage")?.meaning,
  transfer: commandDefinition("transfer")?.meaning,
  closeConversation: commandDefinition("closeConversation")?.meaning,
};

/** The commands and the answer as the editor declares them. Its test holds it against the schemas. */
export const commandTypings = `
/** ${meaning.systemMessage} */
interface SystemMessage {
  type: "systemMessage";
  /** What is sent. \`[]\`, an empty text or blanks send nothing, not even the automatic message. */
  text: string | [];
}
/** ${meaning.transfer} */
type Transfer = TransferToSkill | TransferToAgent;
interface TransferToSkill {
  type: "transfer";
  /** The skill to move to. */
  skillId: string;
  /** The agent to propose within the skill. */
  agentId?: string;
}
interface TransferToAgent {
  type: "transfer";
  /** The agent to move to. */
  agentId: string;
  /** The skill to move to; the agent is then proposed within it. */
  skillId?: string;
}
/** ${meaning.closeConversation} */
interface CloseConversation {
  type: "closeConversation";
}
/** What a function may ask of the controller bot. */
type Command = SystemMessage | Transfer | CloseConversation;
/**
 * A command, or several in an array: only the first of each type is carried out, in the order
 * message, transfer, close. Nothing means that the account's automatic message is sent.
 */
type Answer = Command | readonly Command[] | null | undefined | void;`;
