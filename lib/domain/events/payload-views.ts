import { z } from "zod";
import type { EventDefinition } from "./catalog";
import { exampleOfShape, factsOf, type TableType, unwrap } from "./field";
import { typeText } from "./type-text";

/** One field of an event's payload as people see it: a row of the reference, a node of the tree. */
export interface PayloadField {
  /** names from the payload down, such as `["general", "campaignInfo", "id"]` */
  path: string[];
  name: string;
  tableType: TableType;
  /** its type in TypeScript's words, such as `number | string` for an id */
  type: string;
  /** the words that the field may hold, where they are a fixed list */
  words?: string[];
  meaning: string;
  example: unknown;
  optional: boolean;
  sic: boolean;
  aliasOf?: string;
  note?: string;
  fields: PayloadField[];
}

function fieldsOfShape(shape: Record<string, z.ZodType>, above: string[]): PayloadField[] {
  return Object.entries(shape).map(([name, declared]) => {
    const { schema, optional } = unwrap(declared);
    const facts = factsOf(schema);
    if (!facts)
      throw new Error(`The payload field ${[...above, name].join(".")} says nothing of itself.`);
    const path = [...above, name];
    return {
      path,
      name,
      tableType: facts.tableType,
      type: typeText(schema),
      ...(schema instanceof z.ZodEnum ? { words: schema.options.map(String) } : {}),
      meaning: facts.meaning,
      example: facts.example,
      optional,
      sic: facts.sic ?? false,
      ...(facts.aliasOf ? { aliasOf: facts.aliasOf } : {}),
      ...(facts.note ? { note: facts.note } : {}),
      fields: schema instanceof z.ZodObject ? fieldsOfShape(schema.shape, path) : [],
    };
  });
}

/** The sections of an event's payload: its own first, then `general`, then those that may be absent. */
export function payloadFields(event: EventDefinition): PayloadField[] {
  return fieldsOfShape(event.payload.shape as Record<string, z.ZodType>, []);
}

/** The JSON Schema (2020-12) of an event's payload. */
export function payloadJsonSchema(event: EventDefinition): Record<string, unknown> {
  return z.toJSONSchema(event.payload) as Record<string, unknown>;
}

/** The input of a function: what an invocation sends, less the envelope. */
export const lambdaInput = z.looseObject({
  headers: z.array(z.object({ key: z.string(), value: z.string() })),
  payload: z.unknown(),
  timestamp: z.number().optional(),
});
export type LambdaInput = z.infer<typeof lambdaInput>;

/**
 * The published sample of an event: every row of `general` and of its own section, and `routing`,
 * which is nearly always known.
 */
export function sampleInput(event: EventDefinition): {
  headers: { key: string; value: string }[];
  payload: Record<string, unknown>;
} {
  const shape = event.payload.shape as Record<string, z.ZodType>;
  const present = Object.fromEntries(
    Object.entries(shape).filter(
      ([name]) => name === "general" || name === event.section || name === "routing",
    ),
  );
  return {
    headers: [{ key: "Content-Type", value: "application/json" }],
    payload: structuredClone(exampleOfShape(present)),
  };
}
