import { createHash } from "node:crypto";
import type { AnsweringCode } from "@/lib/domain/conversations/story";
import { DomainError } from "@/lib/domain/errors";
import { type EventId, eventOf } from "@/lib/domain/events/catalog";
import type { RunRequest } from "@/lib/domain/invocations/run-request";
import type { PlayRequest } from "@/lib/domain/simulation/play";
import type { Question } from "@/lib/domain/simulation/simulate";
import type { Store } from "@/lib/infra/store/open-store";

export interface FoundCode
  extends Pick<RunRequest, "style" | "code" | "environment" | "reuseGlobals" | "limits"> {
  told: AnsweringCode;
  /** names the text, by what stands in it */
  hash: string;
}

type Asked = Pick<Question, "answerer" | "eventId" | "skillId">;

/** Finds which code answers; each is looked for once, so that one play has one answer to it. */
export function codeFinder(
  { store }: { store: Pick<Store, "lambdas" | "deployments"> },
  { accountId, text }: Pick<PlayRequest, "accountId" | "text">,
) {
  const found = new Map<string, Promise<FoundCode | null>>();

  async function find({ answerer, eventId, skillId }: Asked): Promise<FoundCode | null> {
    switch (answerer.from) {
      case "nothing":
        return null;
      case "deployed": {
        const serving = await store.deployments.findServing({ accountId, eventId, skillId });
        if (!serving) return null;
        const { lambdaId, name, version, style, code, environment, reuseGlobals, limits } = serving;
        const told = { lambdaId, name, version };
        return hashed({ told, style, code, environment, reuseGlobals, limits });
      }
      case "code": {
        const { name, style, code } = answerer;
        const told = { name, version: null };
        return hashed({ told, style, code, environment: {}, reuseGlobals: false, limits: {} });
      }
      case "version":
      case "draft": {
        const { lambdaId } = answerer;
        const version = answerer.from === "version" ? answerer.version : null;
        const tested = await store.lambdas
          .findTested({ account: accountId, id: lambdaId, version: version ?? undefined })
          .catch(gone(eventId));
        if (tested.eventId !== eventId) throw otherEvent(tested.name, eventId);
        const { name, style, reuseGlobals, limits } = tested;
        const own = text?.lambdaId === lambdaId && version === null ? text : undefined;
        return hashed({
          told: { lambdaId, name, version },
          style,
          code: tested.versionCode ?? own?.code ?? tested.draftCode,
          environment: tested.versionEnvironment ?? own?.environment ?? tested.draftEnvironment,
          reuseGlobals,
          limits,
        });
      }
    }
  }

  return (asked: Asked): Promise<FoundCode | null> => {
    const { answerer, eventId, skillId } = asked;
    const key = JSON.stringify([eventId, answerer.from === "deployed" ? skillId : answerer]);
    const known = found.get(key) ?? find(asked);
    found.set(key, known);
    return known;
  };
}

function hashed(code: Omit<FoundCode, "hash">): FoundCode {
  const text = JSON.stringify([code.style, code.code, code.environment, code.limits]);
  return { ...code, hash: createHash("sha256").update(text).digest("hex") };
}

const gone = (eventId: EventId) => (error: unknown) => {
  if (!(error instanceof DomainError) || error.code !== "not_found") throw error;
  const { title } = eventOf(eventId);
  throw new DomainError("invalid", `The code that answers ${title} is gone. Choose another one.`);
};

function otherEvent(name: string, eventId: EventId): DomainError {
  const { title } = eventOf(eventId);
  return new DomainError("invalid", `${name} is a function of another event than ${title}.`);
}
