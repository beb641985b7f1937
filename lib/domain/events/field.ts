import { z } from "zod";

/** The types that the source page's payload table knows. */
export type TableType = "STRING" | "NUMBER" | "BOOLEAN" | "ARRAY" | "OBJECT";

/** What is said about a payload field beside its schema. */
export interface FieldFacts {
  /** in plain words, for hover texts and the reference page */
  meaning: string;
  /** the value that the published sample carries */
  example: unknown;
  /** as the source page's table calls it */
  tableType: TableType;
  /** spelt so by the platform; the corrected spelling rides along */
  sic?: boolean;
  /** this field is the corrected spelling of that one and carries the same value */
  aliasOf?: string;
  /** a remark for the reference page, where the product departs from the source page */
  note?: string;
}

const facts = z.registry<FieldFacts>();

function register<S extends z.ZodType>(schema: S, about: FieldFacts): S {
  const described = schema.meta({ description: about.meaning, examples: [about.example] });
  facts.add(described, about);
  return described;
}

/** The facts of a field's schema; undefined for a schema that was not made by the makers below. */
export function factsOf(schema: z.ZodType): FieldFacts | undefined {
  return facts.get(schema);
}

type Extra = Pick<FieldFacts, "sic" | "note" | "aliasOf">;

export function text(meaning: string, example: string, extra: Extra = {}) {
  return register(z.string(), { meaning, example, tableType: "STRING", ...extra });
}

/** A word out of a fixed list: the table's `AGENT/CONSUMER/SYSTEM` cells. */
export function word<const W extends readonly [string, ...string[]]>(
  meaning: string,
  words: W,
  example: W[number],
  extra: Extra = {},
) {
  return register(z.enum(words), { meaning, example, tableType: "STRING", ...extra });
}

export function flag(meaning: string, example: boolean, extra: Extra = {}) {
  return register(z.boolean(), { meaning, example, tableType: "BOOLEAN", ...extra });
}

/** An amount, such as a number of minutes or seconds. */
export function amount(meaning: string, example: number, extra: Extra = {}) {
  return register(z.number(), { meaning, example, tableType: "NUMBER", ...extra });
}

/** An id that the table calls NUMBER; live platforms send strings, even opaque ones. */
export function numericId(meaning: string, example: number, extra: Extra = {}) {
  return register(z.union([z.number(), z.string()]), {
    meaning,
    example,
    tableType: "NUMBER",
    ...extra,
  });
}

const digits = z.string().regex(/^\d+(\.\d+)?$/);

/** Milliseconds since 1970. The table calls it NUMBER; live platforms send digits in a string too. */
export function timestamp(meaning: string, example: number, extra: Extra = {}) {
  return register(z.union([z.number(), digits]), {
    meaning,
    example,
    tableType: "NUMBER",
    ...extra,
  });
}

/** A time that the table calls STRING: digits in a string; live platforms send numbers too. */
export function textTimestamp(meaning: string, example: string, extra: Extra = {}) {
  return register(z.union([digits, z.number()]), {
    meaning,
    example,
    tableType: "STRING",
    ...extra,
  });
}

export function list<S extends z.ZodType>(
  meaning: string,
  item: S,
  example: z.input<S>[],
  extra: Extra = {},
) {
  return register(z.array(item), { meaning, example, tableType: "ARRAY", ...extra });
}

/** A group of fields. Unknown fields pass: live platforms send surprises. Its example is that of its fields. */
export function group<Shape extends Record<string, z.ZodType>>(
  meaning: string,
  shape: Shape,
  extra: Extra = {},
) {
  return register(z.looseObject(shape), {
    meaning,
    example: exampleOfShape(shape),
    tableType: "OBJECT",
    ...extra,
  });
}

/** An optional field keeps the facts of what it wraps. */
export function unwrap(schema: z.ZodType): { schema: z.ZodType; optional: boolean } {
  if (schema instanceof z.ZodOptional) {
    return { schema: schema.unwrap() as z.ZodType, optional: true };
  }
  return { schema, optional: false };
}

export function exampleOfShape(shape: Record<string, z.ZodType>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(shape).map(([name, schema]) => [name, factsOf(unwrap(schema).schema)?.example]),
  );
}
