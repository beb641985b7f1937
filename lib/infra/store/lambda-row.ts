import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import { environment } from "@/lib/domain/lambdas/environment";
import { type Lambda, lambda, type Source, styles } from "@/lib/domain/lambdas/lambda";
import { stateOf } from "@/lib/domain/lambdas/lifecycle";
import { sourceProblems } from "@/lib/domain/lambdas/source-problems";

/** What is read beside a function's own columns: the source that serves. */
export const withServing = {
  serving: { select: { code: true, environment: true } },
} satisfies Prisma.LambdaInclude;

type LambdaRow = Prisma.LambdaGetPayload<{ include: typeof withServing }>;

const style = z.enum(styles);

export function toLambda(row: LambdaRow): Lambda {
  const failedAttempt = lambda.shape.failedAttempt.parse(row.failedAttempt);
  const source = { code: row.draftCode, environment: environment.parse(row.draftEnvironment) };
  return lambda.parse({
    id: row.id,
    name: row.name,
    description: row.description,
    eventId: row.eventId,
    style: row.style,
    skills: row.skills,
    limits: row.limits,
    reuseGlobals: row.reuseGlobals,
    state: stateOf({ draft: source, served: servedBy(row), failedAttempt }),
    draft: {
      ...source,
      revision: row.draftRevision,
      savedAt: row.draftSavedAt.toISOString(),
      problems: sourceProblems(row.draftCode, style.parse(row.style)),
    },
    deployed: deployedOf(row),
    failedAttempt,
    versions: row.versionCount,
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    changedBy: row.changedBy,
  } satisfies Record<keyof Lambda, unknown>);
}

function servedBy({ serving }: LambdaRow): Source | undefined {
  if (!serving) return undefined;
  return { code: serving.code, environment: environment.parse(serving.environment) };
}

function deployedOf({ deployedVersion, deployedAt, deployedBy }: LambdaRow) {
  if (deployedVersion === null || deployedAt === null) return null;
  return { version: deployedVersion, deployedAt: deployedAt.toISOString(), by: deployedBy };
}
