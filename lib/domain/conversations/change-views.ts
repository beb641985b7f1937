import { z } from "zod";
import type { PayloadField } from "../events/payload-views";
import { type ChangeOf, type ChangeType, changeSchema, changeTypes, givenAt } from "./change";

const at = 1_793_613_600_000;
const ada = { id: "ada-lovelace", role: "CONSUMER" } as const;
const mira = { id: "88120", role: "ASSIGNED_AGENT" } as const;

const samples: { [T in ChangeType]: ChangeOf<T> } = {
  opened: {
    type: "opened",
    at,
    consumer: {
      id: "ada-lovelace",
      pid: "f9d58c57",
      authenticated: true,
      language: "en-GB",
      features: ["RICH_CONTENT"],
      ipAddress: "192.0.2.1",
    },
    campaign: { id: "3070", engagementId: "3071" },
    context: { type: "SharkContext", sessionId: "s-1", visitorId: "v-1" },
    skillId: "563267",
    firstConversation: true,
  },
  message: { type: "message", at, by: ada, text: "Is anybody there?" },
  urgentMarked: { type: "urgentMarked", at },
  urgentUnmarked: { type: "urgentUnmarked", at },
  responseTimeSet: { type: "responseTimeSet", at, seconds: 900 },
  joined: { type: "joined", at, participant: mira },
  left: { type: "left", at, participant: mira },
  routed: { type: "routed", at, skillId: "563270", agentId: "88120", release: true },
  closed: { type: "closed", at, by: "AGENT", automatically: false },
  tick: { type: "tick", at },
};

/** A change as it is published: what it is, its JSON Schema (2020-12), and a sample with every field. */
export interface PublishedChange {
  type: ChangeType;
  description: string;
  schema: Record<string, unknown>;
  sample: Record<string, unknown>;
}

export const publishedChanges: PublishedChange[] = changeTypes.map((type) => {
  const schema = changeSchema(type, givenAt);
  return {
    type,
    description: schema.description ?? "",
    schema: z.toJSONSchema(schema, { io: "input" }) as Record<string, unknown>,
    sample: { ...samples[type] },
  };
});

const described = z.object({
  type: z.enum(["string", "integer", "boolean", "array", "object"]).optional(),
  description: z.string().default(""),
  enum: z.array(z.string()).optional(),
  properties: z.record(z.string(), z.unknown()).optional(),
  required: z.array(z.string()).default([]),
});

const tableTypes = {
  string: "STRING",
  integer: "NUMBER",
  boolean: "BOOLEAN",
  array: "ARRAY",
  object: "OBJECT",
} as const;

/** The fields of a change as rows of the reference, those of inner objects behind their object. */
export function changeFields({ schema, sample }: PublishedChange): PayloadField[] {
  return fieldsOf(schema, { above: [], example: sample });
}

function fieldsOf(
  schema: unknown,
  { above, example }: { above: string[]; example: unknown },
): PayloadField[] {
  const { properties = {}, required } = described.parse(schema);
  return Object.entries(properties).flatMap(([name, inner]) => {
    const { type = "string", description, enum: words } = described.parse(inner);
    const path = [...above, name];
    const shown: unknown = (example as Record<string, unknown> | undefined)?.[name];
    const fields = fieldsOf(inner, { above: path, example: shown });
    const field: PayloadField = {
      path,
      name,
      tableType: tableTypes[type],
      type,
      ...(words ? { words } : {}),
      meaning: description,
      example: shown,
      optional: !required.includes(name),
      sic: false,
      fields,
    };
    return [field, ...fields];
  });
}
