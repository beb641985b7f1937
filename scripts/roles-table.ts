import { rights, rolesWith, wordsOf } from "../lib/domain/access/rights.ts";
import { roles } from "../lib/domain/access/role.ts";

/** Who may do what, as the README shows it. */
function rolesTable(): string {
  const head = ["may", ...roles];
  const rows = rights.map((right) => [
    `${wordsOf(right)} (\`${right}\`)`,
    ...roles.map((role) => (rolesWith(right).includes(role) ? "✓" : "")),
  ]);
  const ruler = head.map((_, column) => (column === 0 ? "---" : ":-:"));
  return [head, ruler, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

const marks = {
  from: "<!-- roles: written by npm run roles -->",
  to: "<!-- /roles -->",
};

/** A README with the table as it is now between its marks. */
export function withRolesTable(readme: string): string {
  const from = readme.indexOf(marks.from);
  const to = readme.indexOf(marks.to);
  if (from < 0 || to < from) throw new Error(`The README has no ${marks.from} … ${marks.to}.`);
  return `${readme.slice(0, from + marks.from.length)}\n${rolesTable()}\n${readme.slice(to)}`;
}
