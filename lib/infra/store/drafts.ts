import { DomainError } from "@/lib/domain/errors";
import type { Environment } from "@/lib/domain/lambdas/environment";
import { type Draft, type LambdaKey, sameSource } from "@/lib/domain/lambdas/lambda";
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

export function draftsRoom(db: Database, lambdas: Pick<ReturnType<typeof lambdasRoom>, "get">) {
  return {
    /**
     * The kept text again keeps its revision, so that nobody else's editor is told of a change that
     * is none. A revision that is not the newest is refused, whatever the text.
     */
    async save({ account, id, code, environment, revision, by }: DraftSave): Promise<Draft> {
      const given = environment === undefined ? null : JSON.stringify(environment);
      // json has no equality; as jsonb the order of the variables makes no difference.
      const saved = isCount(revision)
        ? await db.$executeRaw`
            update lambda set draft_code = ${code},
              draft_environment = coalesce(${given}::json, draft_environment),
              draft_revision = draft_revision + 1, draft_saved_at = now(), failed_attempt = null,
              changed_at = now(), changed_by = ${by}
            where id = ${idOf(id, "function")}::uuid and account_id = ${account}
              and deleted_at is null and draft_revision = ${revision}
              and (draft_code <> ${code}
                or draft_environment::jsonb <> coalesce(${given}::jsonb, draft_environment::jsonb))`
        : 0;
      const { draft } = await lambdas.get({ account, id });
      const wanted = { code, environment: environment ?? draft.environment };
      if (saved > 0 || (draft.revision === revision && sameSource(draft, wanted))) return draft;
      throw new DomainError(
        "stale_revision",
        "The draft was changed elsewhere since you opened it. Compare the two, then keep one.",
        { draft },
      );
    },
  };
}
