import type { PayloadField } from "@/lib/domain/events/payload-views";

/** A line of the tree as it stands open just now. */
export interface TreeRow {
  key: string;
  field: PayloadField;
  /** 1 for a section */
  level: number;
  /** undefined for a field without fields of its own */
  open?: boolean;
  /** what reaches it from a function, with `?.` behind what may be absent */
  expression: string;
}

/** The lines in sight. While something is searched for, all that lead to a match are open. */
export function treeRows(
  fields: PayloadField[],
  openKeys: ReadonlySet<string>,
  query: string,
): TreeRow[] {
  const words = query.trim().toLowerCase();
  const rows: TreeRow[] = [];
  const visit = (field: PayloadField, level: number, above: string, dot: string) => {
    if (words && !leadsTo(field, words)) return;
    const key = field.path.join(".");
    const expression = `${above}${dot}${field.name}`;
    const parent = field.fields.length > 0;
    const open = words ? field.fields.some((each) => leadsTo(each, words)) : openKeys.has(key);
    rows.push({ key, field, level, expression, ...(parent ? { open } : {}) });
    if (!parent || !open) return;
    for (const each of field.fields) {
      visit(each, level + 1, expression, field.optional ? "?." : ".");
    }
  };
  for (const field of fields) visit(field, 1, "input.payload", ".");
  return rows;
}

/** Whether a field, or one below it, has the words in its name or meaning. */
function leadsTo(field: PayloadField, words: string): boolean {
  return (
    field.path.join(".").toLowerCase().includes(words) ||
    field.meaning.toLowerCase().includes(words) ||
    field.fields.some((each) => leadsTo(each, words))
  );
}

/** A field's type in the word that people read. */
export function typeWord(field: PayloadField): string {
  return field.words ? "enum" : field.tableType.toLowerCase();
}

/** The row that a key leads to, by the ARIA pattern of trees; undefined where it leads nowhere. */
export function rowAfterKey(rows: TreeRow[], at: number, key: string): TreeRow | undefined {
  const row = rows[at];
  switch (key) {
    case "ArrowDown":
      return rows[at + 1];
    case "ArrowUp":
      return rows[at - 1];
    case "Home":
      return rows[0];
    case "End":
      return rows[rows.length - 1];
    case "ArrowRight":
      return row?.open ? rows[at + 1] : undefined;
    case "ArrowLeft":
      return row && rows.findLast((each, index) => index < at && each.level < row.level);
    default:
      return undefined;
  }
}
