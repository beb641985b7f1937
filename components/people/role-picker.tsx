"use client";
import { ChevronDown } from "lucide-react";
import { Button } from "@/components/ui/button";
import {
  Menu,
  MenuContent,
  MenuRadioGroup,
  MenuRadioItem,
  MenuTrigger,
} from "@/components/ui/menu";
import { type Role, roles } from "@/lib/domain/access/role";
import { roleLabel, roleWords } from "./role-words";

/** One of the roles, each with what it is for. */
export function RolePicker({
  label,
  value,
  offered = roles,
  disabled,
  onPick,
  className,
}: {
  /** for screen readers; the role is added to it */
  label: string;
  value: Role;
  offered?: readonly Role[];
  disabled?: boolean;
  onPick: (role: Role) => void;
  className?: string;
}) {
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button
          size="small"
          disabled={disabled}
          aria-label={`${label}: ${roleLabel(value)}`}
          className={className}
        >
          {roleLabel(value)}
          <ChevronDown className="size-3.5 text-ink-3" aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuContent align="start" className="w-[300px]">
        <MenuRadioGroup value={value}>
          {offered.map((role) => (
            <MenuRadioItem
              key={role}
              value={role}
              onSelect={() => role !== value && onPick(role)}
              className="h-auto flex-col items-start gap-0 py-1.5 max-sm:h-auto"
            >
              {roleLabel(role)}
              <span className="text-12 font-normal text-ink-3">{roleWords[role]}</span>
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  );
}
