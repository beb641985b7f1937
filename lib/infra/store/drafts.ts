import { z } from "zod";
import { DomainError, notFound } from "@/lib/domain/errors";
import { type Environment, environment } from "@/lib/domain/lambdas/environment";
import { type Draft, type LambdaKey, type Source, sameSource } from "@/lib/domain/lambdas/lambda";
import { idOf, isCount } from "./addresses";
import type { Database } from "./database";
import type { lambdasRoom } from "./lambdas";

export interface DraftSave extends LambdaKey {
  code: string;
  /** the kept variables stay where none are given */
  environment?: Environment | undefined;
  /** of the draft that the new text was made from */
  revision: number;
  by: string;
}

const held = z
  .array(z.object({ id: z.string(), name: z.string(), code: z.string(), environment }))
  .max(1);

export function draftsRoom(db: Database, lambdas: Pick<ReturnType<typeof lambdasRoom>, "get">) {
  return {
    /** The source as it is until the change that this is a part of has ended: other saves wait. */
    async hold({ account, id }: LambdaKey): Promise<Source & { id: string; name: string }> {
      const rows = await db.$queryRaw`
        select id, name, draft_code as code, draft_environment as environment from lambda
        where id = ${idOf(id, "function")}::uuid and account_id = ${account}
          and deleted_at is null for update`;
      const [row] = held.parse(rows);
      if (!row) throw notFound("function");
      return row;
    },

    /**
     * The kept text again keeps its revision, so that nobody else's editor is told of a change that
     * is none. A revision that is not the newest is refused, whatever the text.
     */
    async save({ account, id, code, environment: given, revision, by }: DraftSave): Promise<Draft> {
      const json = given === undefined ? null : JSON.stringify(given);
      // json has no equality; as jsonb the order of the variables makes no difference.
      const saved = isCount(revision)
        ? await db.$executeRaw`
            update lambda set draft_code = ${code},
              draft_environment = coalesce(${json}::json, draft_environment),
              draft_revision = draft_revision + 1, draft_saved_at = now(), failed_attempt = null,
              changed_at = now(), changed_by = ${by}
            where id = ${idOf(id, "function")}::uuid and account_id = ${account}
              and deleted_at is null and draft_revision = ${revision}
              and (draft_code <> ${code}
                or draft_environment::jsonb <> coalesce(${json}::jsonb, draft_environment::jsonb))`
        : 0;
      const { draft } = await lambdas.get({ account, id });
      const wanted = { code, environment: given ?? draft.environment };
      if (saved > 0 || (draft.revision === revision && sameSource(draft, wanted))) return draft;
      throw new DomainError(
        "stale_revision",
        "The draft was changed elsewhere since you opened it. Compare the two, then keep one.",
        { draft },
      );
    },
  };
}
