import { z } from "zod";

export const contextLimits = {
  nameLength: 200,
  /** one value, and all of a session, as JSON */
  valueBytes: 64 * 1024,
  sessionBytes: 800_000,
  propertiesOfSession: 100,
  namespacesOfAccount: 100,
  propertiesOfAccount: 100_000,
  /** what one list of sessions shows, the newest first */
  listedSessions: 2_000,
  ttlSeconds: 400 * 24 * 3600,
};

/** Where the platform that people come from keeps its own. */
const reserved = ["consumer", "operational", "conversation", "faas", "custom", "sde"];

export const namespaceName = z
  .string()
  .min(1, "A namespace has a name.")
  .max(100, "A namespace's name has at most 100 characters.")
  .regex(/^\w*$/, "A namespace's name has letters, digits and underscores only.")
  .refine((name) => !reserved.includes(name.toLowerCase()), "This namespace is reserved.");

const name = (what: string) =>
  z
    .string()
    .min(1, `${what} is empty.`)
    .max(contextLimits.nameLength, `${what} has at most ${contextLimits.nameLength} characters.`)
    // The database keeps neither.
    .refine(
      (text) => !text.includes("\0") && text.isWellFormed(),
      `${what} has a character that cannot be kept.`,
    );

/** Such as a conversation's id. What names no session is kept in the namespace's own. */
export const sessionName = name("The session").default("__default__");
export const propertyName = name("A property's name").refine(
  (text) => text !== "__proto__",
  "A property cannot have this name.",
);

const encoder = new TextEncoder();

export const propertyValue = z
  .json()
  .refine(
    (value) => encoder.encode(JSON.stringify(value)).length <= contextLimits.valueBytes,
    `A value has at most ${contextLimits.valueBytes / 1024} KB.`,
  );

/** Properties by name. */
export const properties = z
  .custom<Record<string, unknown>>(
    (given) => !(given instanceof Object && Object.hasOwn(given, "__proto__")),
    "A property cannot have this name.",
  )
  .pipe(z.record(propertyName, propertyValue))
  .refine(
    (given) => Object.keys(given).length <= contextLimits.propertiesOfSession,
    `A session has at most ${contextLimits.propertiesOfSession} properties.`,
  );
export type Properties = z.infer<typeof properties>;

export const namespace = z.object({
  name: z.string(),
  createdAt: z.iso.datetime(),
  /** how long a property stays after its last change; absent when it stays */
  ttlSecond: z.number().int().optional(),
});
export type Namespace = z.infer<typeof namespace>;

export const ttl = z.number().int().min(1).max(contextLimits.ttlSeconds);
