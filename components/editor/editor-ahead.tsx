"use client";
import { useEffect, useRef } from "react";
import type { EditorLanguage } from "./editor-options";
import { dropEditorAhead } from "./editors-ahead";

// What stands in this element is not React's, neither while it comes to life nor later.
const notReacts = { __html: "" };

/** The place in the server's page where an editor may be made before the page comes to life. */
export function EditorAhead({
  address,
  language,
  text,
  readOnly = false,
}: {
  address: string;
  language: EditorLanguage;
  text: string;
  readOnly?: boolean;
}) {
  const first = useRef(text);
  useEffect(() => () => dropEditorAhead(address), [address]);
  return (
    <div
      data-editor-ahead={address}
      data-language={language}
      data-read-only={readOnly || undefined}
      // As JSON, since HTML does not keep carriage returns.
      data-text={JSON.stringify(first.current)}
      suppressHydrationWarning
      dangerouslySetInnerHTML={notReacts}
      className="absolute inset-0 empty:pointer-events-none"
    />
  );
}
