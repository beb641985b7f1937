import { z } from "zod";

/** A field's type in TypeScript's words, for the editor's typings. */
export function typeText(schema: z.core.$ZodType): string {
  if (schema instanceof z.ZodString) return "string";
  if (schema instanceof z.ZodNumber) return "number";
  if (schema instanceof z.ZodBoolean) return "boolean";
  if (schema instanceof z.ZodEnum) return union(schema.options.map((word) => JSON.stringify(word)));
  if (schema instanceof z.ZodUnion) return union(schema.options.map(typeText));
  if (schema instanceof z.ZodArray) return `(${typeText(schema.element)})[]`;
  if (schema instanceof z.ZodOptional) return typeText(schema.unwrap());
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).map(
      ([name, field]) => `${name}${field instanceof z.ZodOptional ? "?" : ""}: ${typeText(field)}`,
    );
    return `{ ${fields.join("; ")} }`;
  }
  throw new Error(`The editor's typings have no word for a schema of ${schema._zod.def.type}.`);
}

function union(types: string[]): string {
  return [...new Set(types)].join(" | ");
}
