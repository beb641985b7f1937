"use client";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { TooltipProvider } from "@/components/ui/tooltip";
import { BottomBar } from "./bottom-bar";
import { CommandPalette } from "./command-palette";
import type { ShownPerson } from "./person-menu";
import { SideBar } from "./side-bar";

/** The frame of every screen: navigation beside the page, below it where the screen is narrow. */
export function Shell({
  account,
  person,
  children,
}: {
  account: string;
  person: ShownPerson;
  children: ReactNode;
}) {
  const pathname = usePathname();
  // The editor needs the width, and brings a bottom bar of its own.
  const inEditor = pathname.startsWith(`/${account}/functions/`);
  return (
    <TooltipProvider delayDuration={300}>
      <a
        href="#page"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-control focus:bg-raised focus:px-3 focus:py-2 focus:shadow-pop"
      >
        Skip to the page
      </a>
      <div className="flex h-dvh max-sm:flex-col">
        <SideBar account={account} person={person} rail={inEditor} />
        <div
          id="page"
          tabIndex={-1}
          className={classNames(
            "flex min-h-0 min-w-0 flex-1 flex-col outline-none",
            !inEditor && "max-sm:pb-14",
          )}
        >
          {children}
        </div>
        {!inEditor && <BottomBar account={account} person={person} />}
      </div>
      <CommandPalette account={account} />
    </TooltipProvider>
  );
}
