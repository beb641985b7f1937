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
     * The same text again keeps its revision: a save whose answer was lost may be sent once more,
     * and nobody else's editor is told of a change that is none.
     */
    async save({ account, id, code, revision, by }: DraftSave): Promise<Draft> {
      const key = { account, id };
      const now = new Date();
      if (isCount(revision)) {
        await db.lambda.updateMany({
          where: { ...theLambda(key), draftRevision: revision, draftCode: { not: code } },
          data: {
            draftCode: code,
            draftRevision: { increment: 1 },
            draftSavedAt: now,
            failedAttempt: Prisma.DbNull,
            changedAt: now,
            changedBy: by,
          },
        });
      }
      const { draft } = await lambdas.get(key);
      if (draft.code === code) return draft;
      throw new DomainError(
        "stale_revision",
        "The draft was changed elsewhere since you opened it. Compare the two, then keep one.",
        { draft },
      );
    },
  };
}
