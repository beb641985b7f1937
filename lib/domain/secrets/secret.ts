import { z } from "zod";

export const secretLimits = {
  /** of an account */
  secrets: 200,
  nameLength: 100,
  /** a value as JSON */
  bytes: 10 * 1024,
  /** texts and numbers inside of one value, each of which is redacted */
  parts: 100,
  /** different ones that one run may read */
  ofOneRun: 20,
};

export const secretName = z
  .string()
  .max(secretLimits.nameLength, `A name has at most ${secretLimits.nameLength} characters.`)
  .regex(
    /^[A-Za-z_][\w.-]*$/,
    "A name has letters, digits, underscores, dots and dashes, and begins with a letter or underscore.",
  )
  // A name is looked up in plain objects here and there.
  .refine((name) => name !== "__proto__", "This name cannot be used.");

const encoder = new TextEncoder();

/** What a secret may hold: a text, a number, or an object or array of JSON. */
export const secretValue = z
  .json("A value is a text, a number, or JSON.")
  .refine((value) => value !== null && typeof value !== "boolean" && value !== "", {
    message: "A value is a text, a number, or JSON.",
    abort: true,
  })
  .refine(
    (value) => encoder.encode(JSON.stringify(value)).length <= secretLimits.bytes,
    `A value has at most ${secretLimits.bytes / 1024} KB.`,
  )
  .refine(
    (value) => partsOf(value).length <= secretLimits.parts,
    `A value has at most ${secretLimits.parts} texts and numbers in it.`,
  );
export type SecretValue = z.infer<typeof secretValue>;

export const secretKinds = ["text", "number", "json"] as const;
export type SecretKind = (typeof secretKinds)[number];

export function kindOf(value: SecretValue): SecretKind {
  if (typeof value === "string") return "text";
  return typeof value === "number" ? "number" : "json";
}

/** Every text and number in a value, each as a text; the names of fields are not secret. */
export function partsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value === "number") return [String(value)];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(partsOf);
}

/** A secret as people see it. Its value leaves the product through a run alone. */
export const secret = z.object({
  name: z.string(),
  kind: z.enum(secretKinds),
  /** counts up with every change */
  revision: z.number().int(),
  changedAt: z.iso.datetime(),
  changedBy: z.string(),
});
export type Secret = z.infer<typeof secret>;

/** A secret in the list: whether it can be used, and by whom it is. */
export const listedSecret = secret.extend({
  /** whether the engine has the key that sealed it; null when the engine could not say */
  opens: z.boolean().nullable(),
  /** the functions that name it, in their draft or in what serves */
  usedBy: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type ListedSecret = z.infer<typeof listedSecret>;

/** A value that was sealed: only a key that is kept elsewhere opens it. */
export const sealedValue = z.object({
  /** nonce, ciphertext and tag in one */
  sealed: z.instanceof(Uint8Array),
  /** names the key, so that keys can be changed */
  keyId: z.string(),
  kind: z.enum(secretKinds),
});
export type SealedValue = z.infer<typeof sealedValue>;
