import { z } from "zod";
import { notFound } from "@/lib/domain/errors";
import { environment } from "@/lib/domain/lambdas/environment";
import { type LambdaKey, lambda } from "@/lib/domain/lambdas/lambda";
import { idOf, isCount } from "./addresses";
import { type answerRules, readAnswerRules } from "./answer-rules";
import type { Database } from "./database";

const tested = lambda
  .pick({ name: true, eventId: true, style: true, limits: true, reuseGlobals: true })
  .extend({
    lambdaId: z.string(),
    draftCode: z.string(),
    draftEnvironment: environment,
    versionCode: z.string().nullable(),
    versionEnvironment: environment.nullable(),
  });
/** All that a test run needs to know of a function. */
export type Tested = z.infer<typeof tested> & { rules: z.infer<typeof answerRules> };

const rows = z.array(tested.extend({ settings: z.string() })).max(1);

/** One query, since people wait for it at every press of Run. */
export function findTested(db: Database) {
  return async ({
    account,
    id,
    version,
  }: LambdaKey & { version?: number | undefined }): Promise<Tested> => {
    if (version !== undefined && !isCount(version)) throw notFound("version");
    const found = await db.$queryRaw`
      select l.id as "lambdaId", l.name, l.event_id as "eventId", l.style, l.limits,
        l.reuse_globals as "reuseGlobals", l.draft_code as "draftCode",
        l.draft_environment as "draftEnvironment", v.code as "versionCode",
        v.environment as "versionEnvironment", a.settings::text as settings
      from lambda l
      join account a on a.id = l.account_id
      left join version v on v.lambda_id = l.id and v.version = ${version ?? null}::int
      where l.id = ${idOf(id, "function")}::uuid and l.account_id = ${account}
        and l.deleted_at is null`;
    const [row] = rows.parse(found);
    if (!row) throw notFound("function");
    if (version !== undefined && row.versionCode === null) throw notFound("version");
    const { settings, ...facts } = row;
    return { ...facts, rules: readAnswerRules(settings) };
  };
}
