"use client";
import { Monitor, Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";
import { useEffect, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import {
  Menu,
  MenuContent,
  MenuRadioGroup,
  MenuRadioItem,
  MenuTrigger,
} from "@/components/ui/menu";

const themes = [
  { value: "system", label: "system", icon: Monitor },
  { value: "light", label: "light", icon: Sun },
  { value: "dark", label: "dark", icon: Moon },
];

/** Follows the system until somebody chooses. */
export function ThemeSwitch({ labelClass, stacked }: { labelClass: string; stacked?: boolean }) {
  const { theme, setTheme } = useTheme();
  // The choice lives in the browser: the server does not know it.
  const [mounted, setMounted] = useState(false);
  useEffect(() => setMounted(true), []);
  const chosen = (mounted ? theme : undefined) ?? "system";
  const Icon = themes.find(({ value }) => value === chosen)?.icon ?? Monitor;
  return (
    <Menu>
      <MenuTrigger
        aria-label={`Theme: ${chosen}`}
        className={classNames(
          "flex items-center rounded-control text-ink-2 hover:bg-sunken hover:text-ink",
          stacked
            ? "size-full flex-col justify-center gap-1"
            : "h-[30px] min-w-8 justify-center gap-2 px-2",
          !stacked && "justify-start max-lg:justify-center",
        )}
      >
        <Icon className={stacked ? "size-[18px]" : "size-4"} strokeWidth={1.75} aria-hidden />
        <span className={labelClass}>{stacked ? "Theme" : `Theme: ${chosen}`}</span>
      </MenuTrigger>
      <MenuContent side="top" align="start">
        <MenuRadioGroup value={chosen} onValueChange={setTheme}>
          {themes.map(({ value, label, icon: Each }) => (
            <MenuRadioItem key={value} value={value}>
              <Each aria-hidden />
              {label}
            </MenuRadioItem>
          ))}
        </MenuRadioGroup>
      </MenuContent>
    </Menu>
  );
}
