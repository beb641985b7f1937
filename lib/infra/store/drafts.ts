import { Prisma } from "@/generated/prisma/client";
import { DomainError } from "@/lib/domain/errors";
import type { Draft, LambdaKey } from "@/lib/domain/lambdas/lambda";
import { isCount, theLambda } from "./addresses";
import type { Database } from "./database";
import type { lambdasRoom } from "./lambdas";

export interface DraftSave extends LambdaKey {
  code: string;
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
    async save({ account, id, code, revision, by }: DraftSave): Promise<Draft> {
      const key = { account, id };
      const now = new Date();
      const saved = isCount(revision)
        ? await db.lambda.updateMany({
            where: { ...theLambda(key), draftRevision: revision, draftCode: { not: code } },
            data: {
              draftCode: code,
              draftRevision: { increment: 1 },
              draftSavedAt: now,
              failedAttempt: Prisma.DbNull,
              changedAt: now,
              changedBy: by,
            },
          })
        : { count: 0 };
      const { draft } = await lambdas.get(key);
      if (saved.count > 0 || (draft.revision === revision && draft.code === code)) return draft;
      throw new DomainError(
        "stale_revision",
        "The draft was changed elsewhere since you opened it. Compare the two, then keep one.",
        { draft },
      );
    },
  };
}
