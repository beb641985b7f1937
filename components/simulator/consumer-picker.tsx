"use client";
import { ChevronDown } from "lucide-react";
import {
  Menu,
  MenuContent,
  MenuRadioGroup,
  MenuRadioItem,
  MenuTrigger,
} from "@/components/ui/menu";
import type { Consumer } from "./consumers";

/** Whose phone is in sight. */
export function ConsumerPicker({
  consumers,
  value,
  onPick,
}: {
  consumers: readonly Consumer[];
  value: Consumer;
  onPick: (convId: string) => void;
}) {
  return (
    <Menu>
      <MenuTrigger
        aria-label={`Consumer: ${value.name}`}
        className="flex h-[22px] min-w-0 items-center gap-1.5 rounded-key bg-sunken px-[7px] text-12 max-sm:h-9"
      >
        <span className="truncate">{value.name}</span>
        <ChevronDown className="size-3 shrink-0 text-ink-3" aria-hidden />
      </MenuTrigger>
      <MenuContent>
        <MenuRadioGroup value={value.id}>
          {consumers.map(({ id, name, convId }) => (
            <MenuRadioItem key={id} value={id} onSelect={() => onPick(convId)}>
              {name}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  );
}
