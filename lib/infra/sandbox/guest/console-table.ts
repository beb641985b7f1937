import type { Describe } from "./describe";
import type { Primordials } from "./primordials";

type Row = Map<string, string>;

/** Rows and columns as console.table shows them, in one text. */
export function makeTable(p: Primordials, describe: Describe) {
  const cellLimit = 200;
  const sizeLimit = 32_000;
  const valueColumn = "Values";
  const indexColumn = "(index)";

  const append = (list: unknown[], value: unknown) =>
    p.defineProperty(list, list.length, {
      value,
      writable: true,
      enumerable: true,
      configurable: true,
    });
  const text = (value: unknown): string =>
    typeof value === "string" ? describe.cut(value, cellLimit) : describe.json(value, cellLimit);
  const read = (holder: object, key: string): unknown => {
    try {
      return (holder as Record<string, unknown>)[key];
    } catch {
      return "[Throws when read]";
    }
  };
  const keysOf = (value: object): string[] => {
    const keys: string[] = [];
    const all = p.ownKeys(value);
    for (let i = 0; i < all.length; i++) {
      const key = all[i];
      if (typeof key === "string" && p.descriptorOf(value, key)?.enumerable) append(keys, key);
    }
    return keys;
  };
  const pad = (cell: string, width: number): string => {
    let padded = cell;
    while (padded.length < width) padded += " ";
    return padded;
  };

  return (data: object, columns: unknown): string => {
    const rows: Row[] = [];
    const heads: string[] = [];
    const widths = new p.Map<string, number>();
    let size = 0;

    const put = (row: Row, column: string, cell: string) => {
      let width = p.apply(p.mapGet, widths, [column]) as number | undefined;
      if (width === undefined) {
        append(heads, column);
        width = column.length;
      }
      p.apply(p.mapSet, widths, [column, cell.length > width ? cell.length : width]);
      p.apply(p.mapSet, row, [column, cell]);
      size += cell.length;
    };

    const names = keysOf(data);
    for (let i = 0; i < names.length && size < sizeLimit; i++) {
      const name = names[i] as string;
      const row: Row = new p.Map();
      append(rows, row);
      put(row, indexColumn, describe.cut(name, cellLimit));
      const value = read(data, name);
      if (typeof value !== "object" || value === null) put(row, valueColumn, text(value));
      else {
        const keys = p.isArray(columns) ? columns : keysOf(value);
        for (let k = 0; k < keys.length && size < sizeLimit; k++) {
          const key = text(keys[k]);
          put(row, key, text(read(value, key)));
        }
      }
    }

    const line = (cellOf: (column: string) => string): string => {
      let joined = "";
      for (let c = 0; c < heads.length; c++) {
        const column = heads[c] as string;
        const width = p.apply(p.mapGet, widths, [column]) as number;
        joined += (c > 0 ? " │ " : "") + pad(cellOf(column), width);
      }
      return joined;
    };
    let table = line((column) => column);
    for (let r = 0; r < rows.length && table.length < sizeLimit; r++) {
      const row = rows[r];
      table += `\n${line((column) => (p.apply(p.mapGet, row, [column]) as string | undefined) ?? "")}`;
    }
    return table;
  };
}
