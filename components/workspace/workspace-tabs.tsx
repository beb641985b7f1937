"use client";
import { Braces, CornerDownLeft, Reply } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTests } from "@/components/tests/use-tests";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Kbd } from "@/components/ui/kbd";
import { askForPane } from "./keys";
import { useWorkspace } from "./workspace-context";

export interface WorkspaceTab {
  label: string;
  href: string;
  count?: number;
  here: boolean;
}

export function useWorkspaceTabs(): WorkspaceTab[] {
  const { account, draft, lambda } = useWorkspace();
  const pathname = usePathname();
  const base = `/${account}/functions/${lambda.id}`;
  const below = (path: string) => pathname === path || pathname.startsWith(`${path}/`);
  const [environment, tests, versions, runs] = ["environment", "tests", "versions", "runs"].map(
    (tab) => `${base}/${tab}`,
  ) as [string, string, string, string];
  const { tests: listed = [] } = useTests(account, lambda.id);
  const variables = Object.keys(draft.environment).length;
  return [
    { label: "Code", href: base, here: ![environment, tests, versions, runs].some(below) },
    {
      label: "Environment",
      href: environment,
      here: below(environment),
      ...(variables > 0 ? { count: variables } : {}),
    },
    {
      label: "Tests",
      href: tests,
      here: below(tests),
      ...(listed.length > 0 ? { count: listed.length } : {}),
    },
    {
      label: "Versions",
      href: versions,
      here: below(versions),
      ...(lambda.versions > 0 ? { count: lambda.versions } : {}),
    },
    { label: "Runs", href: runs, here: below(runs) },
  ];
}

/** The tabs of a function's screen are addresses, so each can be linked to. */
export function WorkspaceTabs() {
  const tabs = useWorkspaceTabs();
  const { lambda } = useWorkspace();
  const classic = lambda.style === "classic";
  const Sign = classic ? Reply : CornerDownLeft;
  return (
    <div className="flex h-9 shrink-0 items-stretch border-b border-line bg-surface px-2 max-sm:hidden">
      <nav aria-label={`Parts of ${lambda.name}`} className="flex items-stretch gap-0.5">
        {tabs.map((tab) => (
          <Link
            key={tab.href}
            href={tab.href}
            aria-current={tab.here ? "page" : undefined}
            className={classNames(
              "relative flex items-center gap-1.5 rounded-control px-2 text-ink-2 hover:text-ink",
              tab.here &&
                "font-medium text-ink after:absolute after:inset-x-2 after:-bottom-px after:h-0.5 after:rounded-full after:bg-ink",
            )}
          >
            {tab.label}
            {tab.count !== undefined && (
              <span className="text-11 text-ink-3 tabular-nums">{tab.count}</span>
            )}
          </Link>
        ))}
      </nav>
      <div className="ml-auto flex items-center">
        {tabs[0]?.here && (
          // The way to the payload where it is a drawer.
          <Button
            tone="ghost"
            size="small"
            className="lg:hidden"
            onClick={() => askForPane("payload")}
          >
            <Braces className="size-3.5" aria-hidden />
            Payload <Kbd keys="F6" />
          </Button>
        )}
        <span className="flex items-center gap-1.5 px-2 text-12 whitespace-nowrap text-ink-2 max-md:hidden">
          <Sign className="size-3" aria-hidden />
          {classic ? "Classic, calls back" : "Modern, returns commands"}
        </span>
      </div>
    </div>
  );
}
