import { host } from "../host";
import { messageOf } from "./errors";
import { LpServices } from "./names";
import { type CallJson, platform } from "./platform";

interface Message {
  type: string;
  timeL: number;
  sentBy: string;
  messageData: { msg?: { text?: string }; file?: { caption?: string } };
}
export interface Conversation {
  conversationHistoryRecords: {
    messageRecords?: Message[];
    sdes?: { events: SdeEvent[] };
    unAuthSdes?: { events: SdeEvent[] };
  }[];
}
export interface SdeEvent {
  serverTimeStamp: string | number;
}
interface Hit {
  message: string;
  sentTimestamp: number;
  sentBy: string;
  tag: string;
}

type Failure = (message: string) => Error;

const textOf = ({ type, messageData }: Message): string | undefined =>
  type === "TEXT_PLAIN"
    ? messageData.msg?.text
    : type === "HOSTED_FILE"
      ? messageData.file?.caption
      : undefined;

/** One of the account's own, which are asked before a live platform's. */
async function ownConversation(id: string): Promise<Conversation | null> {
  const { record } = (await host.ask("conversation.get", { id })) as {
    record: Conversation["conversationHistoryRecords"][number] | null;
  };
  return record ? { conversationHistoryRecords: [record] } : null;
}

export function conversationUtil(call: CallJson, failed: Failure) {
  return {
    async getConversationById(id: string, content: string[] = []): Promise<Conversation> {
      if (!id) throw failed("Please provide a conversation ID.");
      let found: Conversation;
      try {
        const own = await ownConversation(id);
        if (own) return own;
        const { accountId, base } = await platform();
        // Without a live platform there are no others than the account's own.
        if (base === null) throw new Error(`Conversation "${id}" not found.`);
        const path = `/messaging_history/api/account/${encodeURIComponent(accountId)}/conversations/conversation/search?v=2`;
        const body = {
          conversationId: id,
          ...(content.length > 0 ? { contentToRetrieve: content } : {}),
        };
        found = (await call(LpServices.MSG_HIST, path, { method: "POST", body })) as Conversation;
        if (!found.conversationHistoryRecords?.length) {
          throw new Error(`Conversation "${id}" not found.`);
        }
      } catch (thrown) {
        throw failed(`Error while fetching conversation "${id}": ${messageOf(thrown)}`);
      }
      return found;
    },

    /** Each message with each keyword that is in it, whatever its case. */
    scanConversationForKeywords(conversation: Conversation, keywords: string[]): Hit[] {
      if (!conversation) throw failed("Please provide conversation object.");
      if (!keywords?.length) throw failed("Please provide array containing keywords.");
      const messages = conversation.conversationHistoryRecords[0]?.messageRecords ?? [];
      return keywords.flatMap((keyword) => {
        const pattern = new RegExp(keyword, "mi");
        return messages.flatMap((each) => {
          const message = textOf(each);
          if (message === undefined || !pattern.test(message)) return [];
          const { timeL: sentTimestamp, sentBy } = each;
          return [{ message, sentTimestamp, sentBy, tag: `keywordRef:${keyword}` }];
        });
      });
    },
  };
}
