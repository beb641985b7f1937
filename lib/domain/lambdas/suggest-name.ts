const longest = 50;

/** A name that nobody has yet: the base itself, else the base with the first free number from 2. */
export function suggestName(base: string, taken: readonly string[]): string {
  const used = new Set(taken);
  const bare = base.replace(/\W/g, "_").slice(0, longest) || "lambda";
  let name = bare;
  for (let number = 2; used.has(name); number++) {
    name = bare.slice(0, longest - String(number).length) + number;
  }
  return name;
}
