import type { Prisma } from "@/generated/prisma/client";
import { notFound } from "@/lib/domain/errors";
import { environment } from "@/lib/domain/lambdas/environment";
import type { LambdaKey, Version } from "@/lib/domain/lambdas/lambda";
import { isCount, theLambda } from "./addresses";
import type { Database } from "./database";

type VersionKey = LambdaKey & { version: number };

export function toVersion(row: Prisma.VersionModel): Version {
  return {
    version: row.version,
    code: row.code,
    environment: environment.parse(row.environment),
    message: row.message,
    deployedAt: row.deployedAt.toISOString(),
    by: row.deployedBy,
  };
}

function theVersion({ version, ...key }: VersionKey) {
  if (!isCount(version)) throw notFound("version");
  return { lambdaId: key.id, version, lambda: theLambda(key) };
}

export function versionsRoom(db: Database) {
  async function get(key: VersionKey): Promise<Version> {
    const row = await db.version.findFirst({ where: theVersion(key) });
    if (!row) throw notFound("version");
    return toVersion(row);
  }

  return {
    get,

    async list(key: LambdaKey): Promise<Version[]> {
      const rows = await db.version.findMany({
        where: { lambdaId: key.id, lambda: theLambda(key) },
        orderBy: { version: "desc" },
      });
      return rows.map(toVersion);
    },

    async describe({ message, ...key }: VersionKey & { message: string }): Promise<Version> {
      await db.version.updateMany({ where: theVersion(key), data: { message } });
      return get(key);
    },
  };
}
