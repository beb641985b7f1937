import { Prisma } from "@/generated/prisma/client";
import { notFound } from "@/lib/domain/errors";
import { type Deletion, deletion, type Lambda, type LambdaKey } from "@/lib/domain/lambdas/lambda";
import { idOf } from "./addresses";
import { type Database, inTransaction } from "./database";
import { RuleBroken } from "./database-errors";
import { explainTakenName, type lambdasRoom } from "./lambdas";

const day = 24 * 60 * 60 * 1000;
const nothingServes = { deployedVersion: null, deployedAt: null, deployedBy: null };

export function deletionsRoom(db: Database, lambdas: Pick<ReturnType<typeof lambdasRoom>, "get">) {
  const kept = async ({ account, id }: LambdaKey) => {
    const deleted = await db.lambda.findFirst({
      where: {
        id: idOf(id, "function"),
        accountId: account,
        deletedAt: { gte: new Date(Date.now() - day) },
      },
      select: { name: true, deletedAt: true, deletedVersion: true },
    });
    if (!deleted) throw notFound("deleted function");
    return deleted;
  };
  return {
    /** Nothing serves afterwards, and the name is free; for a day it can be taken back. */
    async delete({ account, id, by }: LambdaKey & { by: string }): Promise<void> {
      const count = await db.$executeRaw`
        update lambda set deleted_at = now(), deleted_version = deployed_version,
          deployed_version = null, deployed_at = null, deployed_by = null,
          changed_at = now(), changed_by = ${by}
        where id = ${idOf(id, "function")}::uuid and account_id = ${account}
          and deleted_at is null`;
      if (count === 0) throw notFound("function");
    },

    /** The deletion of a function that can still be had back. */
    async find(key: LambdaKey): Promise<Deletion> {
      const { name, deletedAt } = await kept(key);
      return deletion.parse({ name, deletedAt: deletedAt?.toISOString() });
    },

    /** What served serves again, unless another function has taken its place meanwhile. */
    async undelete({ account, id, by }: LambdaKey & { by: string }): Promise<Lambda> {
      const deleted = await kept({ account, id });
      const { deletedVersion } = deleted;
      const now = new Date();
      const back = (serving: Prisma.LambdaUncheckedUpdateManyInput) =>
        inTransaction(db, (tx) =>
          tx.lambda.updateMany({
            where: { id, accountId: account, deletedAt: { not: null } },
            data: {
              ...serving,
              deletedAt: null,
              deletedVersion: null,
              failedAttempt: Prisma.DbNull,
              changedAt: now,
              changedBy: by,
            },
          }),
        );
      try {
        await back(
          deletedVersion === null
            ? nothingServes
            : { deployedVersion: deletedVersion, deployedAt: now, deployedBy: by },
        ).catch((error: unknown) => {
          if (error instanceof RuleBroken && error.rule === "disjoint_skills") {
            return back(nothingServes);
          }
          throw error;
        });
      } catch (error) {
        throw explainTakenName(error, deleted.name, "Rename it, then take the deletion back.");
      }
      return lambdas.get({ account, id });
    },

    /** What was deleted more than a day ago goes for good, with its versions and runs. */
    async purge({ account }: { account: string }): Promise<void> {
      await db.lambda.deleteMany({
        where: { accountId: account, deletedAt: { lt: new Date(Date.now() - day) } },
      });
    },
  };
}
