"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { AccountSwitcher } from "@/components/accounts/account-switcher";
import type { AccountsOnScreen } from "@/components/accounts/accounts-on-screen";
import { classNames } from "@/components/ui/class-names";
import { Tooltip } from "@/components/ui/tooltip";
import { Mark } from "./brand";
import { EngineLight } from "./engine-light";
import { PersonMenu, type ShownPerson } from "./person-menu";
import { addressOf, isAt, places } from "./places";
import { ThemeSwitch } from "./theme-switch";

/** `wide` text shows where the bar is wide: above 1100 px, outside the editor. */
const wideOnly = (rail: boolean) => (rail ? "hidden" : "max-lg:hidden");

/** A bar of 216 px, or a rail of 48 with tooltips. */
export function SideBar({
  account,
  person,
  accounts,
  rail,
}: {
  account: string;
  person: ShownPerson;
  accounts: AccountsOnScreen;
  rail: boolean;
}) {
  const pathname = usePathname();
  return (
    <aside
      className={classNames(
        "flex shrink-0 flex-col gap-px border-r border-line bg-bg py-2.5 max-sm:hidden",
        rail ? "w-12 items-center" : "w-[216px] px-2 max-lg:w-12 max-lg:items-center max-lg:px-0",
      )}
    >
      <Link
        href={`/${account}`}
        aria-label="Parley, home"
        className={classNames(
          "mb-1 flex h-8 items-center gap-2 rounded-control text-14 font-semibold tracking-tight",
          !rail && "px-2 max-lg:px-0",
        )}
      >
        <Mark />
        <span className={wideOnly(rail)}>Parley</span>
      </Link>
      <AccountSwitcher
        accounts={accounts}
        labelClass={wideOnly(rail)}
        className={classNames("mb-2.5", rail ? "px-[7px]" : "max-lg:px-[7px]")}
      />
      <nav aria-label="Screens" className="flex flex-col gap-px max-lg:gap-1">
        {places.map((place) => {
          const here = isAt(place, account, pathname);
          return (
            <Tooltip key={place.path} label={place.label} side="right">
              <Link
                href={addressOf(place, account)}
                aria-current={here ? "page" : undefined}
                className={classNames(
                  "flex h-[30px] items-center gap-2 rounded-control text-ink-2 hover:bg-sunken",
                  rail
                    ? "size-8 justify-center"
                    : "px-2 max-lg:size-8 max-lg:justify-center max-lg:px-0",
                  here && "bg-sunken font-medium text-ink",
                )}
              >
                <place.icon className="size-4 shrink-0" strokeWidth={1.75} aria-hidden />
                <span className={rail ? "sr-only" : "max-lg:sr-only"}>{place.label}</span>
              </Link>
            </Tooltip>
          );
        })}
      </nav>
      <div className="mt-auto flex flex-col gap-px max-lg:gap-1">
        <EngineLight account={account} labelClass={wideOnly(rail)} />
        <ThemeSwitch labelClass={wideOnly(rail)} />
        <PersonMenu person={person} labelClass={wideOnly(rail)} />
      </div>
    </aside>
  );
}
