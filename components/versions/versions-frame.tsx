"use client";
import { useParams, useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { useKeys } from "@/components/ui/use-keys";
import { useWorkspace } from "@/components/workspace/workspace-context";
import type { Version } from "@/lib/domain/lambdas/lambda";
import { reloadVersions, useVersions } from "./use-versions";
import { VersionRow } from "./version-row";

/** The version that is shown when the address names none: what serves, else the newest. */
export function usualVersion(versions: Version[], serving: number | undefined): number | undefined {
  return serving ?? versions[0]?.version;
}

/** Every version in a list, and one of them beside it; one after the other where the screen is narrow. */
export function VersionsFrame({ children }: { children: ReactNode }) {
  const { account, lambda } = useWorkspace();
  const { versions, error } = useVersions(account, lambda.id);
  const { version: named } = useParams<{ version?: string }>();
  const router = useRouter();
  const serving = lambda.deployed?.version;
  const shown = named ? Number(named) : versions && usualVersion(versions, serving);
  const base = `/${account}/functions/${lambda.id}/versions`;
  const step = (by: number) => {
    const at = versions?.findIndex((each) => each.version === shown) ?? -1;
    const next = versions?.[at + by];
    if (at >= 0 && next) router.push(`${base}/${next.version}`);
  };
  useKeys({ j: () => step(1), k: () => step(-1) });

  if (versions?.length === 0) return <NeverDeployed />;
  return (
    <div className="flex min-h-0 flex-1">
      <nav
        aria-label="Versions"
        className={classNames(
          "w-80 shrink-0 overflow-y-auto border-r border-line bg-bg max-md:w-64 max-sm:w-full max-sm:border-r-0",
          named && "max-sm:hidden",
        )}
      >
        {versions ? (
          <ol>
            {versions.map((each) => (
              <VersionRow
                key={each.version}
                version={each}
                href={`${base}/${each.version}`}
                serves={each.version === serving}
                shown={each.version === shown}
              />
            ))}
          </ol>
        ) : error ? (
          <div role="alert" className="p-4">
            <p>The versions could not be loaded. {error instanceof Error && error.message}</p>
            <Button className="mt-3" onClick={() => reloadVersions(account, lambda.id)}>
              Try again
            </Button>
          </div>
        ) : (
          <ListBars />
        )}
      </nav>
      <div
        className={classNames(
          "flex min-h-0 min-w-0 flex-1 flex-col bg-surface",
          !named && "max-sm:hidden",
        )}
      >
        {children}
      </div>
    </div>
  );
}

function NeverDeployed() {
  return (
    <div className="grid flex-1 place-items-center p-6">
      <p className="max-w-sm text-center text-ink-2">
        Never deployed. Save never deploys; Deploy makes v1.
      </p>
    </div>
  );
}

function ListBars() {
  return (
    <div role="status" aria-label="Loading the versions" className="animate-late">
      {Array.from({ length: 6 }, (_, index) => (
        <div key={index} className="border-b border-line px-4 py-3">
          <div className="h-3.5 w-24 rounded-key bg-sunken" />
          <div className="mt-2 h-3 w-48 rounded-key bg-sunken" />
        </div>
      ))}
    </div>
  );
}
