import { DomainError } from "../errors";

export const passwordLimits = { shortest: 12, longest: 128 };

/** What people take when nothing comes to mind, and rows of keys. */
const common = [
  "correcthorsebatterystaple",
  "password",
  "passwort",
  "passphrase",
  "changeme",
  "welcome",
  "letmein",
  "iloveyou",
  "sunshine",
  "princess",
  "football",
  "baseball",
  "superman",
  "trustno",
  "whatever",
  "monkey",
  "dragon",
  "master",
  "shadow",
  "secret",
  "default",
  "administrator",
  "administrador",
  "admin",
  "owner",
  "login",
  "parley",
  "qwertyuiop",
  "qwertzuiop",
  "qwerty",
  "qwertz",
  "azertyuiop",
  "azerty",
  "asdfghjkl",
  "asdfgh",
  "asdf",
  "zxcvbnm",
  "yxcvbnm",
  "zxcv",
  "qazwsxedc",
  "qazwsx",
  "qaz",
  "wsx",
];
const rows = ["01234567890123456789", "abcdefghijklmnopqrstuvwxyz"];
const backwards = (text: string) => Array.from(text).reverse().join("");
/** Four and more of a row, forwards and backwards. */
const inRows = rows.flatMap((row) => {
  const parts = Array.from(row.slice(0, -3), (_, at) => row.slice(at, at + 4));
  return [...parts, ...parts.map(backwards)];
});

const plain: Record<string, string> = { "0": "o", "1": "i", "3": "e", "4": "a", "5": "s" };
const unmasked = (text: string) =>
  text.replace(/[01345@$!]/g, (c) => plain[c] ?? { "@": "a", $: "s", "!": "i" }[c] ?? c);

/** How many different characters are left of a password that nobody would guess. */
const enough = 5;

/** What is wrong with a password, in words; null for one that is hard to guess. */
export function passwordProblem(
  password: string,
  person: { email?: string; name?: string } = {},
): string | null {
  const { shortest, longest } = passwordLimits;
  const length = Array.from(password).length;
  if (length < shortest) return `Take at least ${shortest} characters.`;
  if (length > longest) return `Take at most ${longest} characters.`;
  const own = `${person.email ?? ""} ${person.name ?? ""}`
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2);
  const known = [...common, ...own, ...inRows];
  const lower = password.toLowerCase().replace(/[\s_.-]+/g, "");
  const without = (words: string[], text: string) =>
    words.reduce((rest, word) => rest.replaceAll(word, ""), text);
  const left = [without(known, lower), without(known, unmasked(without(inRows, lower)))];
  const fewest = Math.min(...left.map((rest) => new Set(rest).size));
  return fewest < enough
    ? "This is easy to guess: take words that do not belong together, or let a password manager make one."
    : null;
}

export function mustBeStrong(password: string, person: { email: string; name: string }): void {
  const problem = passwordProblem(password, person);
  if (problem) throw new DomainError("invalid", `The password is not strong enough. ${problem}`);
}
