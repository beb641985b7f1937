"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { classNames } from "@/components/ui/class-names";
import { PersonMenu, type ShownPerson } from "./person-menu";
import { addressOf, isAt, places } from "./places";
import { ThemeSwitch } from "./theme-switch";

const narrowPlaces = places.filter(({ wideOnly }) => !wideOnly);

/** Navigation of narrow screens. */
export function BottomBar({ account, person }: { account: string; person: ShownPerson }) {
  const pathname = usePathname();
  return (
    <nav
      aria-label="Screens"
      className="fixed inset-x-0 bottom-0 z-30 flex h-14 items-stretch border-t border-line bg-bg sm:hidden"
    >
      {narrowPlaces.map((place) => {
        const here = isAt(place, account, pathname);
        return (
          <Link
            key={place.path}
            href={addressOf(place, account)}
            aria-current={here ? "page" : undefined}
            className={classNames(
              "flex flex-1 flex-col items-center justify-center gap-1 text-11 text-ink-2",
              here && "font-medium text-ink",
            )}
          >
            <place.icon className="size-[18px]" strokeWidth={1.75} aria-hidden />
            {place.label}
          </Link>
        );
      })}
      <div className="flex flex-1 items-center justify-center">
        <ThemeSwitch labelClass="text-11" stacked />
      </div>
      <div className="flex flex-1 items-center justify-center">
        <PersonMenu person={person} labelClass="text-11" stacked />
      </div>
    </nav>
  );
}
