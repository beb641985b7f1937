import { DomainError, notFound } from "@/lib/domain/errors";
import type { EventId } from "@/lib/domain/events/catalog";
import type { LambdaLimits } from "@/lib/domain/invocations/limits";
import type { Lambda, LambdaKey, Source, Style } from "@/lib/domain/lambdas/lambda";
import { idOf, theLambda } from "./addresses";
import { type Database, inTransaction } from "./database";
import { RuleBroken } from "./database-errors";
import { asJson } from "./json";
import { toLambda, withServing } from "./lambda-row";
import { explainSkillConflict } from "./skill-conflict";
import { findTested } from "./tested";

export interface NewLambda extends Source {
  account: string;
  name: string;
  description: string;
  eventId: EventId;
  style: Style;
  skills: string[];
  reuseGlobals: boolean;
  by: string;
}

export interface LambdaChange {
  name?: string | undefined;
  description?: string | undefined;
  skills?: string[] | undefined;
  limits?: LambdaLimits | undefined;
  reuseGlobals?: boolean | undefined;
}

/** A broken name rule in words; any other error stays what it is. */
export function explainTakenName(
  error: unknown,
  name: string,
  advice = "Choose another name.",
): unknown {
  if (!(error instanceof RuleBroken) || error.rule !== "unique") return error;
  return new DomainError("conflict", `A function named ${name} exists already. ${advice}`, {
    name,
  });
}

export function lambdasRoom(db: Database) {
  async function get(key: LambdaKey): Promise<Lambda> {
    const row = await db.lambda.findFirst({ where: theLambda(key), include: withServing });
    if (!row) throw notFound("function");
    return toLambda(row);
  }

  return {
    get,
    findTested: findTested(db),

    /** As it is until the change that this is a part of has ended: others who change it wait. */
    async hold(key: LambdaKey): Promise<Lambda> {
      await db.$executeRaw`
        select from lambda where id = ${idOf(key.id, "function")}::uuid
          and account_id = ${key.account} for update`;
      return get(key);
    },

    /** The cheap question, for what belongs to a function. */
    async mustExist(key: LambdaKey): Promise<void> {
      const row = await db.lambda.findFirst({ where: theLambda(key), select: { id: true } });
      if (!row) throw notFound("function");
    },

    async list({ account }: { account: string }): Promise<Lambda[]> {
      const rows = await db.lambda.findMany({
        where: { accountId: account, deletedAt: null },
        include: withServing,
        orderBy: [{ changedAt: "desc" }, { id: "asc" }],
      });
      return rows.map(toLambda);
    },

    async create({ account, code, environment, by, ...facts }: NewLambda): Promise<Lambda> {
      try {
        const row = await db.lambda.create({
          data: {
            ...facts,
            accountId: account,
            draftCode: code,
            draftEnvironment: asJson(environment),
            changedBy: by,
          },
          include: withServing,
        });
        return toLambda(row);
      } catch (error) {
        throw explainTakenName(error, facts.name);
      }
    },

    /** Changes what is given. Skills are live at once and obey the rule of deployed functions. */
    async update(input: LambdaKey & { change: LambdaChange; by: string }): Promise<Lambda> {
      const { name, description, skills, limits, reuseGlobals } = input.change;
      try {
        const data = {
          ...(name === undefined ? {} : { name }),
          ...(description === undefined ? {} : { description }),
          ...(skills === undefined ? {} : { skills }),
          ...(limits === undefined ? {} : { limits: asJson(limits) }),
          ...(reuseGlobals === undefined ? {} : { reuseGlobals }),
          changedAt: new Date(),
          changedBy: input.by,
        };
        // On its own, so that a refusal can be explained within a larger change.
        await inTransaction(db, (tx) => tx.lambda.updateMany({ where: theLambda(input), data }));
      } catch (error) {
        const named = name === undefined ? error : explainTakenName(error, name);
        throw await explainSkillConflict(db, named, { ...input, ...(skills ? { skills } : {}) });
      }
      return get(input);
    },
  };
}
