import { Prisma } from "@/generated/prisma/client";
import { DomainError } from "@/lib/domain/errors";
import type {
  FailedAttempt,
  Lambda,
  LambdaKey,
  Source,
  Version,
} from "@/lib/domain/lambdas/lambda";
import { theLambda } from "./addresses";
import { type Database, inTransaction } from "./database";
import { asJson } from "./json";
import type { lambdasRoom } from "./lambdas";
import { findServing, findServingById } from "./serving";
import { explainSkillConflict } from "./skill-conflict";
import { toVersion } from "./versions";

export interface Deploy extends LambdaKey, Source {
  message: string;
  by: string;
  /** the draft that was checked; absent when an older version is deployed again */
  revision?: number;
}

export function deploymentsRoom(
  db: Database,
  lambdas: Pick<ReturnType<typeof lambdasRoom>, "get">,
) {
  return {
    /** Makes the next version and lets it serve, or does neither. */
    async deploy({ code, environment, message, by, revision, ...key }: Deploy): Promise<Version> {
      const at = new Date();
      const made = inTransaction(db, async (tx) => {
        // Counting up holds the row until the end, so that two deploys of one function queue.
        const [counted] = await tx.lambda.updateManyAndReturn({
          where: {
            ...theLambda(key),
            ...(revision === undefined ? {} : { draftRevision: revision }),
          },
          data: { versionCount: { increment: 1 } },
          select: { versionCount: true },
        });
        if (!counted) return null;
        const version = counted.versionCount;
        const row = await tx.version.create({
          data: {
            lambdaId: key.id,
            version,
            code,
            environment: asJson(environment),
            message,
            deployedAt: at,
            deployedBy: by,
          },
        });
        await tx.lambda.update({
          where: theLambda(key),
          data: {
            deployedVersion: version,
            deployedAt: at,
            deployedBy: by,
            failedAttempt: Prisma.DbNull,
            changedAt: at,
            changedBy: by,
          },
        });
        return toVersion(row);
      });
      const version = await made.catch(async (error: unknown) => {
        throw await explainSkillConflict(db, error, key);
      });
      if (version) return version;
      const { draft } = await lambdas.get(key);
      throw new DomainError(
        "stale_revision",
        "The draft was changed while it was being deployed. Look at it, then deploy again.",
        { draft },
      );
    },

    async undeploy({ by, ...key }: LambdaKey & { by: string }): Promise<Lambda> {
      await db.lambda.updateMany({
        where: { ...theLambda(key), deployedVersion: { not: null } },
        data: {
          deployedVersion: null,
          deployedAt: null,
          deployedBy: null,
          failedAttempt: Prisma.DbNull,
          changedAt: new Date(),
          changedBy: by,
        },
      });
      return lambdas.get(key);
    },

    /** Remembers a failed attempt, unless the draft that failed has been changed since. */
    async recordFailure({
      attempt,
      revision,
      ...key
    }: LambdaKey & { attempt: FailedAttempt; revision?: number }): Promise<void> {
      await db.lambda.updateMany({
        where: {
          ...theLambda(key),
          ...(revision === undefined ? {} : { draftRevision: revision }),
        },
        data: { failedAttempt: asJson(attempt) },
      });
    },

    findServing: findServing(db),
    findServingById: findServingById(db),
  };
}
