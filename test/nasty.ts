// What a hostile or broken client sends, derived from what an endpoint says that it takes.
import { z } from "zod";
import type { Endpoint } from "@/lib/http/endpoint";

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
interface Schema {
  type?: string | string[];
  const?: Json;
  enum?: Json[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  minLength?: number;
  minItems?: number;
  minimum?: number;
  format?: string;
}

/** Something that fits the shape, if not every rule: the way to what lies behind the first check. */
export function plausible(schema: Schema): Json {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0] ?? null;
  const one = schema.anyOf?.[0] ?? schema.oneOf?.[0] ?? schema.allOf?.[0];
  if (one) return plausible(one);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case "object":
      return Object.fromEntries(
        Object.entries(schema.properties ?? {}).map(([name, of]) => [name, plausible(of)]),
      );
    case "array":
      return schema.items ? [plausible(schema.items)] : [];
    case "string":
      return "a".repeat(Math.max(schema.minLength ?? 0, 8));
    case "integer":
    case "number":
      return Math.max(schema.minimum ?? 1, 1);
    case "boolean":
      return true;
    default:
      return null;
  }
}

const deep = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);

/** JSON texts that take the place of one value. */
const values: readonly [string, string][] = [
  ["null", "null"],
  ["a boolean", "true"],
  ["a negative number", "-1"],
  ["a huge number", "1e308"],
  ["a fraction", "0.1"],
  ["an empty text", '""'],
  ["a long text", JSON.stringify("x".repeat(70_000))],
  ["a NUL", '"\\u0000"'],
  ["half a surrogate pair", '"\\ud800"'],
  ["text that runs backwards", JSON.stringify("\u202Eabc\u0301\u0301\u0301 💥")],
  ["the name of a prototype", '"__proto__"'],
  ["a path out of here", '"../../etc/passwd"'],
  ["a command of the database", '"\'; drop table account; --"'],
  ["an array", "[]"],
  ["an array of arrays", deep(50)],
  ["an object", "{}"],
  [
    "prototype-named keys",
    '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}',
  ],
  ["deep nesting", deep(20_000)],
];

/** The same body with one of its parts replaced. */
function replaced(body: Json, path: readonly string[], text: string): string {
  const mark = "\uE000here\uE000";
  const copy = structuredClone(body);
  let at = copy as Record<string, Json>;
  for (const name of path.slice(0, -1)) at = at[name] as Record<string, Json>;
  const last = path.at(-1);
  if (last === undefined) return text;
  at[last] = mark;
  return JSON.stringify(copy).replace(JSON.stringify(mark), () => text);
}

function paths(body: Json, before: readonly string[] = []): string[][] {
  if (body === null || typeof body !== "object") return [[...before]];
  const inside = Object.entries(body).flatMap(([name, value]) => paths(value, [...before, name]));
  return [[...before], ...inside];
}

export interface Nasty {
  name: string;
  method?: string;
  type?: string;
  body?: string;
  query?: string;
  /** takes the place of every segment that names something, but for the account */
  segment?: string;
}

const segments = ["__proto__", "..%2F..", "%00", "%F0%9F%92%A5", "a".repeat(3_000), "-1", "%2e%2e"];
const queries = ["?a[]=1", "?__proto__[x]=1", `?${"q=1&".repeat(2_000)}`, "?limit=-1", "?%00=%00"];

/** All that is tried at one endpoint. */
export function nastiness({ method, path, body }: Endpoint): Nasty[] {
  const asks: Nasty[] = [
    ...(path.replace(":account", "").includes(":")
      ? segments.map((segment) => ({ name: `segment ${segment.slice(0, 20)}`, segment }))
      : []),
    ...queries.map((query) => ({ name: `query ${query.slice(0, 20)}`, query })),
    ...["PROPFIND", "TRACE_", "OPTIONS"].map((other) => ({
      name: `method ${other}`,
      method: other,
    })),
  ];
  if (method === "GET") return asks;
  asks.push(
    { name: "no body", body: "" },
    { name: "broken JSON", body: '{"a":' },
    { name: "not JSON", body: "<a>1</a>" },
    { name: "another content type", type: "text/plain", body: "{}" },
    { name: "a form", type: "application/x-www-form-urlencoded", body: "a=1" },
    { name: "no content type", type: "", body: "{}" },
    { name: "a huge body", body: JSON.stringify("x".repeat(3_000_000)) },
    { name: "bytes that are no text", body: "\u0001\u0002" },
  );
  const schema = body
    ? (z.toJSONSchema(body, { unrepresentable: "any", io: "input" }) as Schema)
    : {};
  const fine = plausible(schema);
  for (const place of paths(fine)) {
    for (const [name, text] of values) {
      asks.push({
        name: `${place.join(".") || "the body"}: ${name}`,
        body: replaced(fine, place, text),
      });
    }
  }
  return asks;
}
