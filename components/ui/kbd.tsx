"use client";
import { Command, CornerDownLeft } from "lucide-react";
import { useSyncExternalStore } from "react";
import { classNames } from "./class-names";

const never = () => () => {};
const isMac = () => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** Whether this is a machine with a ⌘ key; false while rendering on the server. */
export function useIsMac(): boolean {
  return useSyncExternalStore(never, isMac, () => false);
}

/** A key or chord, such as `mod+shift+d`; `mod` is ⌘ on a Mac and Ctrl elsewhere. */
export function Kbd({ keys, className }: { keys: string; className?: string }) {
  const mac = useIsMac();
  return (
    <kbd
      aria-hidden
      className={classNames(
        "inline-flex h-[18px] items-center gap-px rounded-key border border-line bg-surface px-1 font-sans text-11 font-medium text-ink-3 max-sm:hidden",
        className,
      )}
    >
      {keys.split("+").map((key) => (
        <Key key={key} name={key} mac={mac} />
      ))}
    </kbd>
  );
}

function Key({ name, mac }: { name: string; mac: boolean }) {
  // Geist has no ⌘ and no ↵, so they are drawn.
  if (name === "mod") return mac ? <Command className="size-[11px]" /> : <span>Ctrl&nbsp;</span>;
  if (name === "shift") return <span>{mac ? "⇧" : "Shift\u00a0"}</span>;
  if (name === "enter") return <CornerDownLeft className="size-[11px]" />;
  return <span>{name.length === 1 ? name.toUpperCase() : name}</span>;
}
