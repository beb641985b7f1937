"use client";
import { type RefObject, useRef } from "react";
import { SearchField } from "./input";
import { Kbd } from "./kbd";
import { useKeys } from "./use-keys";

/** The search of a screen: `/` leads into it, Escape empties it and leads out again. */
export function ScreenSearch({
  label,
  placeholder,
  value,
  onChange,
  className,
  ref: given,
}: {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
  className?: string;
  ref?: RefObject<HTMLInputElement | null>;
}) {
  const own = useRef<HTMLInputElement>(null);
  const ref = given ?? own;
  useKeys({ "/": () => ref.current?.focus() });
  return (
    <SearchField
      ref={ref}
      aria-label={label}
      placeholder={placeholder}
      value={value}
      onChange={(change) => onChange(change.target.value)}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        onChange("");
        event.currentTarget.blur();
      }}
      hint={<Kbd keys="/" />}
      className={className}
    />
  );
}
