"use client";
import { usePathname, useSearchParams } from "next/navigation";
import { CodeBlock } from "@/components/code/code-block";
import { DiffPanel, type Side, SideNames } from "@/components/diff/diff-panel";
import { CopyButton } from "@/components/ui/copy-button";
import { Segmented } from "@/components/ui/segmented";
import { useWorkspace } from "@/components/workspace/workspace-context";
import type { Version } from "@/lib/domain/lambdas/lambda";
import { type Against, readAgainst, usualAgainst } from "./against";
import { AgainstPicker } from "./against-picker";

const views = [
  { value: "text", label: "Text" },
  { value: "changes", label: "Changes" },
] as const;

/** A version's text, or what it changes against another one or the draft. The address says which. */
export function VersionCode({ version, versions }: { version: Version; versions: Version[] }) {
  const { draft } = useWorkspace();
  const pathname = usePathname();
  const against = readAgainst(useSearchParams().get("against"), version, versions);
  const show = (next: Against | null) => {
    const query = next === null ? "" : `?against=${next}`;
    window.history.replaceState(null, "", `${pathname}${query}`);
  };
  const usual = usualAgainst(version, versions);
  const other = versions.find((each) => each.version === against);
  const choice = (
    <Segmented
      label="Show"
      value={against === null ? "text" : "changes"}
      options={views}
      onChange={(view) => show(view === "text" ? null : usual)}
    />
  );
  if (against === null) {
    return (
      <>
        <div className="flex min-h-[38px] items-center gap-2 border-b border-line px-3.5 py-1">
          {choice}
          <CopyButton
            text={version.code}
            what={`text of v${version.version}`}
            className="ml-auto"
          />
        </div>
        <CodeBlock
          text={version.code}
          language="javascript"
          label={`Text of v${version.version}`}
          className="min-h-0 flex-1"
        />
      </>
    );
  }
  // Time goes one way: what is older stands before.
  const own = sideOf(version);
  const draftSide = { code: draft.text, environment: draft.environment, label: "draft" };
  const [before, after] =
    other && other.version < version.version
      ? [sideOf(other), own]
      : [own, other ? sideOf(other) : draftSide];
  return (
    <DiffPanel
      before={before}
      after={after}
      caption={
        <>
          {choice}
          <AgainstPicker version={version} versions={versions} value={against} onChange={show} />
          <span className="max-sm:hidden">
            <SideNames before={before} after={after} />
          </span>
        </>
      }
    />
  );
}

const sideOf = (version: Version): Side => ({ ...version, label: `v${version.version}` });
