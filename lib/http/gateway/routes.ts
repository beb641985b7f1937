import type { Right } from "@/lib/domain/access/rights";
import { type EventId, findEvent } from "@/lib/domain/events/catalog";
import { failureCodes } from "@/lib/domain/invocations/failure";
import type { Run } from "@/lib/domain/invocations/run";
import type { InvocationInput } from "./envelope";
import { invocationReply } from "./invocation-reply";
import { badInput, json, type Reply, refusal } from "./reply";

export interface Gatekeeper {
  invokeEvent(ask: {
    account: string;
    eventId: EventId;
    skillId?: string | undefined;
    input: InvocationInput;
  }): Promise<{ lambdaId: string; run: Run } | null>;
  invokeLambda(ask: {
    account: string;
    id: string;
    input: InvocationInput;
  }): Promise<Run | "not_deployed" | "missing">;
  isImplemented(ask: {
    account: string;
    eventId: EventId;
    skillId?: string | undefined;
  }): Promise<boolean>;
  /** "ok", or one word for what is missing */
  health(): Promise<string>;
}

interface Asked {
  /** the account and the id in the path */
  account: string;
  id: string;
  query: URLSearchParams;
  input: InvocationInput;
}
export interface Route {
  method: "GET" | "POST";
  pattern: RegExp;
  /** what it takes to ask; everybody may where nothing stands */
  right?: Right;
  answer: (keeper: Gatekeeper, asked: Asked) => Promise<Reply>;
}

const inAccount = (rest: string) => new RegExp(`^/api/account/([^/]+)/${rest}$`);
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
      const { account, input } = asked;
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
    answer: async (keeper, { account, id, input }) => {
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
];
