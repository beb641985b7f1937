"use client";
import { Building2, ChevronsUpDown, Pencil, Plus } from "lucide-react";
import { useRouter } from "next/navigation";
import { roleLabel } from "@/components/people/role-words";
import { classNames } from "@/components/ui/class-names";
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from "@/components/ui/menu";
import { type AccountsOnScreen, nameOf } from "./accounts-on-screen";

/** Says which account a screen is of, and leads to the others. */
export function AccountSwitcher({
  accounts: { current, all, mayMake, mayRename, onNew, onRename },
  labelClass,
  className,
}: {
  accounts: AccountsOnScreen;
  /** the name is for screen readers alone where the bar is narrow */
  labelClass: string;
  className?: string;
}) {
  const router = useRouter();
  const name = nameOf(all, current);
  return (
    <Menu>
      <MenuTrigger
        aria-label={`Account ${name}`}
        title={name}
        className={classNames(
          "flex h-[30px] min-w-8 items-center gap-2 rounded-control border border-line bg-surface px-2 text-ink hover:bg-sunken",
          className,
        )}
      >
        <Building2 className="size-4 shrink-0 text-ink-2" strokeWidth={1.75} aria-hidden />
        <span className={classNames("min-w-0 flex-1 truncate text-left font-medium", labelClass)}>
          {name}
        </span>
        <ChevronsUpDown
          className={classNames("size-3.5 shrink-0 text-ink-3", labelClass)}
          aria-hidden
        />
      </MenuTrigger>
      <MenuContent align="start" className="w-[248px]">
        <MenuLabel>Accounts</MenuLabel>
        <MenuRadioGroup value={current}>
          {all.map((each) => (
            <MenuRadioItem
              key={each.account}
              value={each.account}
              onSelect={() => each.account !== current && router.push(`/${each.account}/functions`)}
            >
              <span className="min-w-0 flex-1 truncate">{each.accountName}</span>
              <span className="text-12 font-normal text-ink-3">{roleLabel(each.role)}</span>
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
        {(mayMake || mayRename) && <MenuSeparator />}
        {mayRename && (
          <MenuItem onSelect={onRename}>
            <Pencil aria-hidden />
            Rename this account…
          </MenuItem>
        )}
        {mayMake && (
          <MenuItem onSelect={onNew}>
            <Plus aria-hidden />
            New account…
          </MenuItem>
        )}
      </MenuContent>
    </Menu>
  );
}
