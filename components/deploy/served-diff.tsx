"use client";
import { DiffPanel, type Side } from "@/components/diff/diff-panel";
import type { Workspace } from "@/components/workspace/workspace-context";

/** A text against what serves; what serves may still be on its way. */
export function ServedDiff({
  served,
  lambda,
  after,
}: Pick<Workspace, "served" | "lambda"> & { after: Side }) {
  if (lambda.deployed && !served) {
    return (
      <p role="status" className="animate-late p-3.5 text-ink-3">
        Loading v{lambda.deployed.version}…
      </p>
    );
  }
  return (
    <DiffPanel
      before={served && { ...served, label: `v${served.version}` }}
      after={after}
      without={lambda.versions > 0 ? "Nothing serves now." : "Nothing serves yet."}
    />
  );
}
