"use client";
import { Check, Copy } from "lucide-react";
import { type ComponentProps, useEffect, useState } from "react";
import { Button } from "./button";
import { toastError } from "./toast";

/** Copies a text, and says for a moment that it did. */
export function CopyButton({
  text,
  what,
  ...props
}: {
  text: string;
  /** what is copied, for its name: "Copy curl line" */
  what: string;
} & Omit<ComponentProps<typeof Button>, "onClick" | "children">) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), 2000);
    return () => clearTimeout(timer);
  }, [copied]);
  return (
    <Button
      size="small"
      aria-label={`Copy ${what}`}
      onClick={() => copyText(text).then(() => setCopied(true), toastError)}
      {...props}
    >
      {copied ? <Check className="size-3.5 text-good" /> : <Copy className="size-3.5" />}
      <span aria-live="polite">{copied ? "Copied" : "Copy"}</span>
    </Button>
  );
}

/** The clipboard exists on secure pages and on this machine's own only. */
export async function copyText(text: string): Promise<void> {
  if (!navigator.clipboard) {
    throw new Error("This page may not use the clipboard. Select the text and copy it by hand.");
  }
  await navigator.clipboard.writeText(text);
}
