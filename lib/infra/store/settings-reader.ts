import type { z } from "zod";

const mostKept = 50;

/**
 * Reads the settings column, asked for as text: to check it costs as much as the query that brought
 * it, and it hardly ever changes. The text itself is the key, so that a change is seen at once, and
 * what is remembered by a calendar of the settings stays.
 */
export function settingsReader<T>(schema: z.ZodType<T>): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const kept = known.get(text);
    if (kept) return kept;
    const settings = schema.parse(JSON.parse(text));
    if (known.size >= mostKept) known.clear();
    known.set(text, settings);
    return settings;
  };
}
