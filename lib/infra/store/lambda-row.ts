import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import { type Lambda, lambda, styles } from "@/lib/domain/lambdas/lambda";
import { stateOf } from "@/lib/domain/lambdas/lifecycle";
import { sourceProblems } from "@/lib/domain/lambdas/source-problems";

/** What is read beside a function's own columns: the source that serves. */
export const withServing = { serving: { select: { code: true } } } satisfies Prisma.LambdaInclude;

type LambdaRow = Prisma.LambdaGetPayload<{ include: typeof withServing }>;

const style = z.enum(styles);

export function toLambda(row: LambdaRow): Lambda {
  const failedAttempt = lambda.shape.failedAttempt.parse(row.failedAttempt);
  return lambda.parse({
    id: row.id,
    name: row.name,
    description: row.description,
    eventId: row.eventId,
    style: row.style,
    skills: row.skills,
    limits: row.limits,
    state: stateOf({
      draftCode: row.draftCode,
      deployedCode: row.serving?.code,
      failedAttempt,
    }),
    draft: {
      code: row.draftCode,
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

function deployedOf({ deployedVersion, deployedAt, deployedBy }: LambdaRow) {
  if (deployedVersion === null || deployedAt === null) return null;
  return { version: deployedVersion, deployedAt: deployedAt.toISOString(), by: deployedBy };
}
