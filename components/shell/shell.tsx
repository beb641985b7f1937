"use client";
import { usePathname } from "next/navigation";
import { type ReactNode, useState } from "react";
import { useRights } from "@/components/access/rights";
import { AccountSwitcher } from "@/components/accounts/account-switcher";
import { type AccountsOnScreen, nameOf } from "@/components/accounts/accounts-on-screen";
import { NewAccountDialog } from "@/components/accounts/new-account-dialog";
import { RenameAccountDialog } from "@/components/accounts/rename-account-dialog";
import { AnonymousBanner } from "@/components/machines/anonymous-banner";
import { classNames } from "@/components/ui/class-names";
import { TooltipProvider } from "@/components/ui/tooltip";
import type { Membership } from "@/lib/domain/access/actor";
import { BottomBar } from "./bottom-bar";
import { CommandPalette } from "./command-palette";
import type { ShownPerson } from "./person-menu";
import { SideBar } from "./side-bar";

/** The frame of every screen: navigation beside the page, below it where the screen is narrow. */
export function Shell({
  account,
  person,
  memberships,
  children,
}: {
  account: string;
  person: ShownPerson;
  memberships: readonly Membership[];
  children: ReactNode;
}) {
  const pathname = usePathname();
  // The editor needs the width, and brings a bottom bar of its own.
  const inEditor = pathname.startsWith(`/${account}/functions/`);
  const rail = inEditor || pathname.startsWith(`/${account}/simulator`);
  const { can } = useRights();
  const [dialog, setDialog] = useState<"new" | "rename" | null>(null);
  const accounts: AccountsOnScreen = {
    current: account,
    all: memberships,
    mayMake: memberships.some(({ role }) => role === "owner"),
    mayRename: can("account.manage"),
    onNew: () => setDialog("new"),
    onRename: () => setDialog("rename"),
  };
  const close = () => setDialog(null);
  return (
    <TooltipProvider delayDuration={300}>
      <a
        href="#page"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-control focus:bg-raised focus:px-3 focus:py-2 focus:shadow-pop"
      >
        Skip to the page
      </a>
      <div className="flex h-dvh max-sm:flex-col">
        <SideBar account={account} person={person} accounts={accounts} rail={rail} />
        {(!inEditor || memberships.length > 1) && (
          <AccountSwitcher
            accounts={accounts}
            labelClass=""
            className="h-9 shrink-0 rounded-none border-x-0 border-t-0 bg-bg px-4 sm:hidden"
          />
        )}
        <div
          id="page"
          tabIndex={-1}
          className={classNames(
            "flex min-h-0 min-w-0 flex-1 flex-col outline-none",
            !inEditor && "max-sm:pb-14",
          )}
        >
          <AnonymousBanner account={account} />
          {children}
        </div>
        {!inEditor && <BottomBar account={account} person={person} />}
      </div>
      <CommandPalette accounts={accounts} />
      {dialog === "new" && <NewAccountDialog onClose={close} />}
      {dialog === "rename" && (
        <RenameAccountDialog account={account} now={nameOf(memberships, account)} onClose={close} />
      )}
    </TooltipProvider>
  );
}
