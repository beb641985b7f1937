import { type EventId, findEvent } from "@/lib/domain/events/catalog";
import { failureCodes } from "@/lib/domain/invocations/failure";
import { conversationRoutes } from "./conversation-routes";
import { readEnvelope } from "./envelope";
import { invocationReply } from "./invocation-reply";
import { badInput, json, type Reply, refusal } from "./reply";
import { type Asked, inAccount, type Route } from "./route";

/** An empty one is an absent one: official clients send it so. */
const skillOf = ({ query }: Asked) => query.get("skillId") || undefined;

function eventOf(asked: Asked): EventId | Reply {
  return findEvent(asked.id)?.id ?? badInput(404, `There is no event with the id ${asked.id}.`);
}

/** The paths of this server, below which nothing else answers. */
export const routes: Route[] = [
  {
    method: "GET",
    pattern: /^\/api\/health$/,
    answer: async (keeper) => {
      const status = await keeper.health();
      return json(status === "ok" ? 200 : 503, { status });
    },
  },
  {
    method: "POST",
    pattern: inAccount("events/([^/]+)/invoke"),
    right: "functions.invoke",
    answer: async (keeper, asked) => {
      const eventId = eventOf(asked);
      if (typeof eventId !== "string") return eventId;
      const { account } = asked;
      const input = readEnvelope(asked.body);
      const invoked = await keeper.invokeEvent({
        account,
        eventId,
        skillId: skillOf(asked),
        input,
      });
      if (!invoked) return json(200, []);
      const timestamp = new Date().toISOString();
      return invocationReply(invoked.run, (result) =>
        json(200, [{ uuid: invoked.lambdaId, timestamp, result: result ?? null }]),
      );
    },
  },
  {
    method: "POST",
    pattern: inAccount("lambdas/([^/]+)/invoke"),
    right: "functions.invoke",
    answer: async (keeper, { account, id, body }) => {
      const input = readEnvelope(body);
      const run = await keeper.invokeLambda({ account, id, input });
      if (run === "missing") {
        return refusal(404, failureCodes.missing, `There is no function with the id ${id}.`);
      }
      if (run === "not_deployed") {
        return refusal(404, failureCodes.notDeployed, "This function is not deployed.");
      }
      return invocationReply(run, (result) =>
        result === null || result === undefined
          ? { status: 200, body: undefined }
          : json(200, result),
      );
    },
  },
  {
    method: "GET",
    pattern: inAccount("events/([^/]+)/isImplemented"),
    right: "functions.invoke",
    answer: async (keeper, asked) => {
      const eventId = eventOf(asked);
      if (typeof eventId !== "string") return eventId;
      const { account } = asked;
      const implemented = await keeper.isImplemented({ account, eventId, skillId: skillOf(asked) });
      return json(200, { implemented });
    },
  },
  ...conversationRoutes,
];
