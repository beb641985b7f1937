import { createHash } from "node:crypto";
import { z } from "zod";
import { Failure } from "../failure.ts";

// A backup is lines of JSON: a header, then the rows of its tables in the header's order, each an
// array of what Postgres writes for a value, then a checksum of all that came before.

const table = z.object({
  name: z.string(),
  columns: z.array(z.string()).min(1),
  rows: z.number().int().nonnegative(),
});
export type Table = z.infer<typeof table>;

const header = z.object({
  format: z.literal("parley backup"),
  revision: z.literal(1),
  madeAt: z.iso.datetime(),
  version: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  tables: z.array(table),
  sequences: z.array(z.object({ name: z.string(), value: z.string(), called: z.boolean() })),
  /** null where they were left out */
  keys: z.object({ secret: z.array(z.string()), auth: z.array(z.string()) }).nullable(),
});
export type Header = z.infer<typeof header>;

const row = z.array(z.string().nullable());
export type Row = z.infer<typeof row>;

const trailer = z.object({ sha256: z.string() });

export type Part = { header: Header } | { table: Table; row: Row };

/** A backup's bytes, made as they are asked for. `rows` come a batch at a time, table by table. */
export async function* encode(head: Header, rows: AsyncIterable<Row[]>): AsyncGenerator<Buffer> {
  const hash = createHash("sha256");
  const lines = (values: unknown[]) => {
    const bytes = Buffer.from(values.map((value) => `${JSON.stringify(value)}\n`).join(""));
    hash.update(bytes);
    return bytes;
  };
  yield lines([head]);
  for await (const batch of rows) if (batch.length > 0) yield lines(batch);
  yield lines([{ sha256: hash.copy().digest("hex") } satisfies z.infer<typeof trailer>]);
}

/** What is in a backup. Whoever has read it to its end knows that it is whole and as it was made. */
export async function* decode(bytes: AsyncIterable<Buffer>, file: string): AsyncGenerator<Part> {
  const damaged = () =>
    new Failure(`${file} is cut off, or was changed since it was made. Use another backup.`);
  const read = <T>(schema: z.ZodType<T>, line: Buffer): T => {
    try {
      return schema.parse(JSON.parse(line.toString("utf8")));
    } catch {
      throw damaged();
    }
  };
  const hash = createHash("sha256");
  const lines = linesOf(bytes, file);
  const next = async (): Promise<Buffer> => {
    const { value, done } = await lines.next();
    if (done) throw damaged();
    return value;
  };
  const noted = async (): Promise<Buffer> => {
    const line = await next();
    hash.update(line).update("\n");
    return line;
  };

  const head = readHeader(await noted(), file);
  yield { header: head };
  for (const of of head.tables) {
    for (let left = of.rows; left > 0; left--) {
      const values = read(row, await noted());
      if (values.length !== of.columns.length) throw damaged();
      yield { table: of, row: values };
    }
  }
  const { sha256 } = read(trailer, await next());
  const more = await lines.next();
  if (sha256 !== hash.digest("hex") || !more.done) throw damaged();
}

function readHeader(line: Buffer, file: string): Header {
  let value: unknown;
  try {
    value = JSON.parse(line.toString("utf8"));
  } catch {
    throw noBackup(file);
  }
  const told = header.pick({ format: true }).extend({ revision: z.number() }).safeParse(value);
  if (!told.success) throw noBackup(file);
  if (told.data.revision > 1) {
    throw new Failure(`${file} was made by a newer Parley. Restore it with that version.`);
  }
  const read = header.safeParse(value);
  if (!read.success) throw noBackup(file);
  return read.data;
}

function noBackup(file: string): Failure {
  return new Failure(`${file} is no backup of Parley's. Name a file that npm run backup made.`);
}

/** Lines without their ends. (Node's own reader of lines also splits at two letters that JSON has.) */
async function* linesOf(bytes: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  let pieces: Buffer[] = [];
  let begun = false;
  try {
    for await (const chunk of bytes) {
      begun = true;
      let from = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
        yield Buffer.concat([...pieces, chunk.subarray(from, end)]);
        pieces = [];
        from = end + 1;
      }
      if (from < chunk.length) pieces.push(chunk.subarray(from));
    }
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    // what unpacking says of a file that is none of gzip's, or is cut off or changed
    if (error.code === "Z_DATA_ERROR" && !begun) throw noBackup(file);
    if (error.code === "Z_DATA_ERROR" || error.code === "Z_BUF_ERROR") pieces.push(Buffer.of());
    else throw error;
  }
  if (pieces.length > 0) {
    throw new Failure(`${file} is cut off, or was changed since it was made. Use another backup.`);
  }
}
