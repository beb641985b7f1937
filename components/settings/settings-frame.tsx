"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { type ReactNode, useEffect, useRef } from "react";
import { useRights } from "@/components/access/rights";
import { PageHead } from "@/components/shell/page-head";
import { PaletteButton } from "@/components/shell/palette-button";
import { classNames } from "@/components/ui/class-names";
import { settingsPages } from "./settings-pages";

/** What an account decides: the pages for the visitor's role, each with an address of its own. */
export function SettingsFrame({ account, children }: { account: string; children: ReactNode }) {
  const pathname = usePathname();
  const { can } = useRights();
  const tabs = useRef<HTMLElement>(null);
  useEffect(() => {
    const here = tabs.current?.querySelector("[aria-current=page]");
    here?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [pathname]);
  const pages = settingsPages.filter(({ right }) => can(right));
  return (
    // Each page brings its own <main>.
    <div className="flex min-h-0 flex-1 flex-col overflow-y-auto">
      <PageHead title="Settings">
        <PaletteButton />
      </PageHead>
      <nav
        ref={tabs}
        aria-label="Settings"
        // Narrow, the tabs go on beyond the edge.
        className="flex h-9 shrink-0 items-stretch gap-0.5 border-b border-line px-4 max-sm:overflow-x-auto max-sm:px-2 max-sm:[scrollbar-width:none]"
      >
        {pages.map((page) => {
          const href = `/${account}/settings/${page.path}`;
          const here = pathname === href;
          return (
            <Link
              key={page.path}
              href={href}
              aria-current={here ? "page" : undefined}
              className={classNames(
                "relative flex shrink-0 items-center rounded-control px-2 text-ink-2 -outline-offset-2 hover:text-ink",
                here &&
                  "font-medium text-ink after:absolute after:inset-x-2 after:-bottom-px max-sm:after:bottom-0 after:h-0.5 after:rounded-full after:bg-ink",
              )}
            >
              {page.label}
            </Link>
          );
        })}
      </nav>
      {children}
    </div>
  );
}
