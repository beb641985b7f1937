import { rights, rolesWith, wordsOf } from "../lib/domain/access/rights.ts";
import { roles } from "../lib/domain/access/role.ts";
import { settings } from "../lib/env.ts";

/** Who may do what. */
function rolesTable(): string {
  const rows = rights.map((right) => [
    `${wordsOf(right)} (\`${right}\`)`,
    ...roles.map((role) => (rolesWith(right).includes(role) ? "✓" : "")),
  ]);
  return table(["may", ...roles], ["---", ...roles.map(() => ":-:")], rows);
}

/** What can be set by variables of the environment. */
function settingsTable(): string {
  const rows = settings().map(({ name, otherwise, what }) => [`\`${name}\``, otherwise, what]);
  return table(["variable", "default", "what it is"], ["---", "---", "---"], rows);
}

function table(...rows: [string[], string[], string[][]]): string {
  const [head, ruler, body] = rows;
  return [head, ruler, ...body].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

/** What the README says and the code says first. */
const parts: Record<string, () => string> = { roles: rolesTable, settings: settingsTable };

/** A README with its parts as they are now, each between its marks. */
export function withParts(readme: string): string {
  return Object.entries(parts).reduce((text, [name, part]) => {
    const open = `<!-- ${name}: written by npm run readme -->`;
    const close = `<!-- /${name} -->`;
    const from = text.indexOf(open);
    const to = text.indexOf(close);
    if (from < 0 || to < from) throw new Error(`The README has no ${open} … ${close}.`);
    return `${text.slice(0, from + open.length)}\n${part()}\n${text.slice(to)}`;
  }, readme);
}
