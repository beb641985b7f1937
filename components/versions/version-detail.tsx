"use client";
import { useWorkspace } from "@/components/workspace/workspace-context";
import { useVersions } from "./use-versions";
import { VersionCode } from "./version-code";
import { VersionHead } from "./version-head";
import { usualVersion } from "./versions-frame";

/** One version: what it is, what can be done with it, its text. Without a number, what serves. */
export function VersionDetail({ number }: { number?: number }) {
  const { account, lambda } = useWorkspace();
  const { versions } = useVersions(account, lambda.id);
  // The list beside it says what is loading or went wrong.
  if (!versions || versions.length === 0) return null;
  const wanted = number ?? usualVersion(versions, lambda.deployed?.version);
  const version = versions.find((each) => each.version === wanted);
  if (!version) {
    return (
      <p className="p-5 text-ink-2">
        There is no v{wanted}. The newest version is v{versions[0]?.version}.
      </p>
    );
  }
  return (
    <>
      <VersionHead key={version.version} version={version} />
      <VersionCode version={version} versions={versions} />
    </>
  );
}
