import { partsOf } from "./secret";

/** Shorter values are not looked for: they are part of too many other words. */
export const shortestRedacted = 4;
/** The least of a base64 text that is looked for in the middle of a longer one. */
const shortestInside = 8;
/** The least of a value that is looked for at the end of a text, which may have been cut there. */
const shortestRest = 12;
/** Characters that are compared for a text of so many. One made to cost more is not shown at all. */
const budgetOf = (length: number) => 10_000 + 16 * length;

type Needle = { text: string; shown: string };

/** The values that a run was given, and the texts of the run without them. */
export interface Redaction {
  /** whether a value of this name was given */
  has: (name: string) => boolean;
  /** how many names there are */
  size: () => number;
  add: (name: string, value: unknown) => void;
  text: (text: string) => string;
  /** the same in all texts of a JSON value, the names of its fields included */
  value: <T>(value: T) => T;
}

/**
 * Takes what a run was given out of what is kept and shown of it: as it is, as JSON writes it, and
 * in base64, hexadecimal and the form of addresses. `within` is the run that made this one a part of
 * it, and learns of the same values.
 */
export function startRedaction(within?: Redaction): Redaction {
  const needles = new Map<number, Needle[]>();
  // One byte for each possible hash: almost every place of a text is passed by with one look.
  const starts = new Uint8Array(65_536);
  const known = new Set<string>();
  const names = new Set<string>();

  const look = (text: string, shown: string) => {
    if (text.length < shortestRedacted || known.has(text)) return;
    known.add(text);
    const hash = hashAt(text, 0);
    starts[hash] = 1;
    const same = needles.get(hash) ?? [];
    // The longest first, so that no rest of a value stays behind.
    same.push({ text, shown });
    same.sort((a, b) => b.text.length - a.text.length);
    needles.set(hash, same);
  };

  const redactText = (text: string): string => {
    if (known.size === 0 || text.length < shortestRedacted) return text;
    let budget = budgetOf(text.length);
    let out = "";
    let done = 0;
    const last = text.length - shortestRedacted;
    for (let at = 0; at <= last; at++) {
      const hash = hashAt(text, at);
      if (starts[hash] === 0) continue;
      const found = needles.get(hash)?.find((needle) => {
        const length = commonLength(needle.text, text, at);
        budget -= length + 1;
        const cutOff = at + length === text.length && length >= shortestRest;
        return length === needle.text.length || cutOff;
      });
      if (budget <= 0) return "[redacted]";
      if (!found) continue;
      out += text.slice(done, at) + found.shown;
      done = Math.min(at + found.text.length, text.length);
      at = done - 1;
    }
    return done === 0 ? text : out + text.slice(done);
  };

  const redactValue = (value: unknown): unknown => {
    if (typeof value === "string") return redactText(value);
    if (typeof value === "number") {
      const text = String(value);
      const redacted = redactText(text);
      return redacted === text ? value : redacted;
    }
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.map(redactValue);
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [redactText(name), redactValue(item)]),
    );
  };

  return {
    has: (name) => names.has(name),
    size: () => names.size,
    add(name, value) {
      names.add(name);
      const shown = `[redacted: ${name}]`;
      const whole = typeof value === "object" ? [JSON.stringify(value)] : [];
      for (const part of [...whole, ...partsOf(value)]) {
        for (const form of formsOf(part)) look(form, shown);
      }
      within?.add(name, value);
    },
    text: redactText,
    value: <T>(value: T) => (known.size === 0 ? value : (redactValue(value) as T)),
  };
}

/** How much of a needle stands at a place of a text. */
function commonLength(needle: string, text: string, at: number): number {
  const end = Math.min(needle.length, text.length - at);
  let length = 0;
  while (length < end && needle.charCodeAt(length) === text.charCodeAt(at + length)) length++;
  return length;
}

/** Of four characters: two bytes, spread. */
function hashAt(text: string, at: number): number {
  const mixed =
    (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) * 31 * 31 +
    text.charCodeAt(at + 2) * 31 +
    text.charCodeAt(at + 3);
  return (mixed ^ (mixed >>> 16)) & 0xffff;
}

/** The ways in which a text is written. */
function formsOf(whole: string): string[] {
  const text = whole.trim();
  if (text.length < shortestRedacted) return [];
  const json = JSON.stringify(text).slice(1, -1);
  const bytes = new TextEncoder().encode(text);
  const url = encodeURIComponent(text.toWellFormed());
  const strict = url.replace(/[!'()*~]/g, percent);
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return [
    text,
    json,
    JSON.stringify(json).slice(1, -1),
    // A shell's or a browser's way of leaving some characters as they are, and a form's.
    ...[url, strict, encodeURI(text.toWellFormed())].flatMap((form) => [
      form,
      form.replaceAll("%20", "+"),
      form.replace(/%[\dA-F]{2}/g, (code) => code.toLowerCase()),
    ]),
    hex,
    hex.toUpperCase(),
    ...base64Forms(bytes),
  ];
}

const percent = (character: string) =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;

/**
 * Of itself, and of what stays the same of it in the middle of more, as in `user:password`: there
 * the first and last characters belong to the neighbours too.
 */
function base64Forms(bytes: Uint8Array): string[] {
  const whole = base64(bytes);
  const inside = [0, 1, 2].map((before) => {
    const padded = new Uint8Array(before + bytes.length);
    padded.set(bytes, before);
    const begin = Math.ceil((before * 8) / 6);
    const end = Math.floor(((before + bytes.length) * 8) / 6);
    return base64(padded).slice(begin, end);
  });
  const plain = [whole, ...inside.filter((form) => form.length >= shortestInside)];
  return [...plain, ...plain.map((form) => form.replaceAll("+", "-").replaceAll("/", "_"))].flatMap(
    (form) => [form, form.replace(/=+$/, "")],
  );
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
