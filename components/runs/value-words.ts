import { literal } from "@/components/effects/command-words";

/** What a value is, in two words: "array of 3", "object of 2", "text of 12". */
export function valueKind(value: unknown): string {
  if (value === null || value === undefined) return "no value";
  if (Array.isArray(value)) return `array of ${value.length.toLocaleString("en-US")}`;
  if (typeof value === "object") return `object of ${Object.keys(value).length}`;
  if (typeof value === "string") return `text of ${value.length.toLocaleString("en-US")}`;
  return typeof value;
}

export const isTree = (value: unknown): value is object =>
  typeof value === "object" && value !== null;

/** The named parts of an array or object, in their order. */
export function partsOf(value: object): [name: string, part: unknown][] {
  return Object.entries(value);
}

/** A value on one line, short enough to stand beside its name. */
export function inShort(value: unknown): string {
  return literal(value);
}

/** How much text a value is as JSON: "1.2 KB". */
export function sizeWords(characters: number): string {
  if (characters < 1000) return `${characters} B`;
  if (characters < 1_000_000) return `${Number((characters / 1000).toFixed(1))} KB`;
  return `${Number((characters / 1_000_000).toFixed(1))} MB`;
}
