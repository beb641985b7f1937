import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import type { EventId } from "@/lib/domain/events/catalog";
import { lambda, version } from "@/lib/domain/lambdas/lambda";
import { isId } from "./addresses";
import { type answerRules, readAnswerRules } from "./answer-rules";
import type { Database } from "./database";

const serving = lambda
  .pick({
    name: true,
    eventId: true,
    style: true,
    limits: true,
    skills: true,
    reuseGlobals: true,
  })
  .extend({
    lambdaId: z.string(),
    ...version.pick({ version: true, code: true, environment: true }).shape,
  });
/** All that an invocation needs to know of the function that serves. */
export type Serving = z.infer<typeof serving> & { rules: z.infer<typeof answerRules> };

const rows = z.array(serving.extend({ settings: z.string() })).max(1);

function read(found: unknown): Serving | null {
  const [row] = rows.parse(found);
  if (!row) return null;
  const { settings, ...facts } = row;
  return { ...facts, rules: readAnswerRules(settings) };
}

/** One query, since it runs on every invocation: what a deploy committed is what the next one finds. */
const select = Prisma.sql`
  select l.id as "lambdaId", l.name, l.event_id as "eventId", l.style, l.limits, l.skills,
    l.reuse_globals as "reuseGlobals", v.version, v.code, v.environment, a.settings::text as settings
  from lambda l
  join version v on v.lambda_id = l.id and v.version = l.deployed_version
  join account a on a.id = l.account_id`;

/** With a skill: the function that has it, else the one for all skills. Without: only the latter. */
export function findServing(db: Database) {
  return async (ask: {
    accountId: string;
    eventId: EventId;
    skillId?: string | undefined;
  }): Promise<Serving | null> => {
    const found = await db.$queryRaw`${select}
      where l.account_id = ${ask.accountId} and l.event_id = ${ask.eventId} and l.deleted_at is null
        and (l.skills = '{}' or ${ask.skillId ?? null}::text = any(l.skills))
      order by cardinality(l.skills) desc limit 1`;
    return read(found);
  };
}

export function findServingById(db: Database) {
  return async (ask: { accountId: string; lambdaId: string }): Promise<Serving | null> => {
    if (!isId(ask.lambdaId)) return null;
    const found = await db.$queryRaw`${select}
      where l.id = ${ask.lambdaId}::uuid and l.account_id = ${ask.accountId} and l.deleted_at is null`;
    return read(found);
  };
}
