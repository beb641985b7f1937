import type { Conversation, SdeEvent } from "./conversation-util";
import { messageOf } from "./errors";
import { LpServices } from "./names";
import { type CallJson, platform } from "./platform";

type Failure = (message: string) => Error;

const inTime = (sdes?: { events: SdeEvent[] }): { events: SdeEvent[] } => ({
  events: [...(sdes?.events ?? [])].sort((a, b) =>
    a.serverTimeStamp < b.serverTimeStamp ? -1 : a.serverTimeStamp > b.serverTimeStamp ? 1 : 0,
  ),
});

/** Structured data of a conversation, and of a visit. */
export function sdeUtil(call: CallJson, failed: Failure) {
  return {
    /** The most recent is the last. */
    getSDEsFromConv(conversation: Conversation) {
      const [record] = conversation?.conversationHistoryRecords ?? [];
      if (!record) {
        throw failed(
          "Error while getting SDEs from conversation: Please provide a valid conversation.",
        );
      }
      return { sdes: inTime(record.sdes), unAuthSdes: inTime(record.unAuthSdes) };
    },
    async addSDEs(sdes: unknown[], visitorId: string, sessionId: string): Promise<void> {
      if (!sdes?.length) throw failed("Please provide one or more SDEs");
      try {
        const { accountId } = await platform();
        const [account, visitor, session] = [accountId, visitorId, sessionId].map(
          encodeURIComponent,
        );
        const path = `/api/account/${account}/monitoring/visitors/${visitor}/visits/current/events?v=1&sid=${session}`;
        await call(LpServices.SMT, path, { method: "PUT", body: sdes });
      } catch (thrown) {
        throw failed(`Error while setting SDEs: ${messageOf(thrown)}`);
      }
    },
  };
}
