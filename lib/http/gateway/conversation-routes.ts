import { ImpossibleChange } from "@/lib/domain/conversations/impossible-change";
import { DomainError } from "@/lib/domain/errors";
import { failureCodes } from "@/lib/domain/invocations/failure";
import { json, type Reply } from "./reply";
import { inAccount, type Route } from "./route";

/** Conversations of a platform that has no connector: it tells their changes, and reads them here. */
export const conversationRoutes: Route[] = [
  {
    method: "POST",
    pattern: inAccount("conversations/([^/]+)/changes"),
    right: "events.ingest",
    answer: async (keeper, { account, id: convId, query, body }) => {
      const wait = query.get("wait") === "true";
      try {
        const changed = await keeper.changeConversation({ account, convId, body, wait });
        return json(changed.answered ? 200 : 202, changed);
      } catch (error) {
        return impossible(error);
      }
    },
  },
  {
    method: "GET",
    pattern: inAccount("conversations/([^/]+)"),
    // Who may tell what happens to conversations may see what came of it.
    right: "events.ingest",
    answer: async (keeper, { account, id: convId }) =>
      json(200, await keeper.getConversation({ account, convId })),
  },
];

/** What cannot happen is well-formed HTTP all the same, so it is no 400. */
function impossible(error: unknown): Reply {
  if (!(error instanceof DomainError) || error.code !== "invalid") throw error;
  const { message } = error;
  const at = error instanceof ImpossibleChange ? { path: error.path, index: error.index } : {};
  const where = at.path ? `${at.path}: ` : "";
  const errorMsg = `${where}${message}`;
  return json(422, { errorCode: failureCodes.badInput, errorMsg, ...at, reason: message });
}
