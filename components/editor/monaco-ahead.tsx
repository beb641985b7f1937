"use client";
import "#monaco";

/** Names the editor's files in the page that the server sends, so that they are on their way from its first byte. */
export function MonacoAhead() {
  return null;
}
