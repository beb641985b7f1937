import { z } from "zod";
import { Prisma } from "@/generated/prisma/client";
import type { EventId } from "@/lib/domain/events/catalog";
import { lambda } from "@/lib/domain/lambdas/lambda";
import { isId } from "./addresses";
import { type answerRules, readAnswerRules } from "./answer-rules";
import type { Database } from "./database";

const serving = lambda
  .pick({ name: true, eventId: true, style: true, limits: true, skills: true })
  .extend({ lambdaId: z.string(), version: z.number().int(), code: z.string() });
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
    v.version, v.code, a.settings::text as settings
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
