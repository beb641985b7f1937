"use client";
import { CircleUserRound, LogOut, UserRoundCog } from "lucide-react";
import Link from "next/link";
import { leave } from "@/components/people/leave";
import { classNames } from "@/components/ui/class-names";
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from "@/components/ui/menu";
import type { Role } from "@/lib/domain/access/role";

export interface ShownPerson {
  name: string;
  email: string;
  role: Role;
}

/** Who is signed in, and the way out. */
export function PersonMenu({
  person,
  labelClass,
  stacked,
}: {
  person: ShownPerson;
  labelClass: string;
  stacked?: boolean;
}) {
  return (
    <Menu>
      <MenuTrigger
        aria-label={`Signed in as ${person.name}`}
        className={classNames(
          "flex items-center rounded-control text-ink-2 hover:bg-sunken hover:text-ink",
          stacked
            ? "size-full min-w-0 flex-col justify-center gap-1"
            : "h-[30px] min-w-8 justify-start gap-2 px-2 max-lg:justify-center",
        )}
      >
        <CircleUserRound
          className={classNames("shrink-0", stacked ? "size-[18px]" : "size-4")}
          strokeWidth={1.75}
          aria-hidden
        />
        <span className={classNames("min-w-0 truncate", labelClass)}>
          {stacked ? "You" : person.name}
        </span>
      </MenuTrigger>
      <MenuContent side="top" align="start" className="max-w-72">
        <div className="px-2 pt-1.5 pb-1">
          <p className="truncate font-medium">{person.name}</p>
          <p className="truncate text-12 text-ink-2">{person.email}</p>
          <p className="mt-0.5 text-12 text-ink-3 first-letter:uppercase">{person.role}</p>
        </div>
        <MenuSeparator />
        <MenuItem asChild>
          <Link href="/me">
            <UserRoundCog aria-hidden />
            Your page
          </Link>
        </MenuItem>
        <MenuItem onSelect={() => void leave()}>
          <LogOut aria-hidden />
          Sign out
        </MenuItem>
      </MenuContent>
    </Menu>
  );
}
