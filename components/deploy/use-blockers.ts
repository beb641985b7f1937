"use client";
import { useMemo } from "react";
import { useLambdas } from "@/components/lambdas/use-lambdas";
import { useEngine } from "@/components/shell/use-engine";
import { useWorkspace } from "@/components/workspace/workspace-context";
import { sourceProblems } from "@/lib/domain/lambdas/source-problems";
import { type Blocker, blockersOf } from "./blockers";
import type { Reviewed } from "./deployment";

/** What keeps the text on the screen, or an older version, from being deployed just now. */
export function useBlockers(subject: Reviewed): Blocker[] {
  const { account, draft, lambda, settings } = useWorkspace();
  const { lambdas } = useLambdas(account);
  const { state: engine } = useEngine(account);
  const older = subject.kind === "version" ? subject.source.code : undefined;
  const problems = useMemo(
    () => (older === undefined ? draft.problems : sourceProblems(older, lambda.style)),
    [older, draft.problems, lambda.style],
  );
  return blockersOf({
    lambda,
    others: lambdas ?? [],
    problems,
    inConflict: subject.kind === "draft" && draft.save.is === "conflict",
    engine,
    skills: settings.skills,
  });
}
