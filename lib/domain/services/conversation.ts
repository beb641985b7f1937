import { z } from "zod";
import { historyRecord } from "../conversations/history";
import { defineService } from "./service";

/** One of the account's own conversations, null where it has none of that id. */
export const getConversation = defineService({
  name: "conversation.get",
  args: z.object({ id: z.string().min(1).max(200) }),
  reply: z.object({ record: historyRecord.nullable() }),
});
