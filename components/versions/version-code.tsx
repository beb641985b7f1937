"use client";
import { ArrowRight } from "lucide-react";
import { usePathname, useSearchParams } from "next/navigation";
import { CodeBlock } from "@/components/code/code-block";
import { DiffPanel, type Side } from "@/components/diff/diff-panel";
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
  return (
    <>
      <div className="flex min-h-[38px] flex-wrap items-center gap-2 border-b border-line px-5 py-1 max-sm:px-4">
        <Segmented
          label="Show"
          value={against === null ? "text" : "changes"}
          options={views}
          onChange={(view) => show(view === "text" ? null : usual)}
        />
        {against === null ? (
          <CopyButton
            text={version.code}
            what={`text of v${version.version}`}
            className="ml-auto"
          />
        ) : (
          <AgainstPicker version={version} versions={versions} value={against} onChange={show} />
        )}
      </div>
      <div className="min-h-0 flex-1">
        {against === null ? (
          <CodeBlock
            text={version.code}
            language="javascript"
            label={`Text of v${version.version}`}
            className="h-full"
          />
        ) : (
          <Changes
            version={version}
            other={other ? sideOf(other) : { text: draft.text, label: "draft" }}
            otherIsNewer={other === undefined || other.version > version.version}
          />
        )}
      </div>
    </>
  );
}

const sideOf = ({ version, code }: Version): Side => ({ text: code, label: `v${version}` });

/** Time goes one way: what is older stands before. */
function Changes({
  version,
  other,
  otherIsNewer,
}: {
  version: Version;
  other: Side;
  otherIsNewer: boolean;
}) {
  const own = sideOf(version);
  const [before, after] = otherIsNewer ? [own, other] : [other, own];
  return <DiffPanel before={before} after={after} />;
}
