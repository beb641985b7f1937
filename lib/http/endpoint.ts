import type { z } from "zod";
import type { Actor } from "@/lib/domain/access/actor";
import type { Right } from "@/lib/domain/access/rights";
import type { Action } from "@/lib/domain/audit/action";

/** Who may call a route: everybody, whoever is signed in, or who has a right in the account. */
export type Access = "public" | "person" | { readonly right: Right };

/** What the audit log says of a write: one of these actions, or why it says nothing. */
export type Audited = Action | readonly Action[] | { readonly unaudited: string };

type Params<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Params<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

/** One method of one address: the single place that says what goes in and what comes out. */
export interface Endpoint<
  Path extends string = string,
  Body extends z.ZodType | undefined = z.ZodType | undefined,
  Query extends z.ZodType | undefined = z.ZodType | undefined,
  Reply extends z.ZodType | undefined = z.ZodType | undefined,
  Who extends Access = Access,
> {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** `:name` stands for one segment, such as `/api/accounts/:account/lambdas` */
  path: Path;
  access: Who;
  summary: string;
  /** of every method but GET (test/audit.test.ts holds it) */
  audit?: Audited;
  /** absent: takes no body */
  body?: Body;
  query?: Query;
  /** absent: answers nothing (204) */
  reply?: Reply;
  /** the status of success */
  status: 200 | 201 | 204;
  /** bytes; 256 KB when absent */
  bodyLimit?: number;
}

export type ParamsOf<E extends Endpoint> = { [N in Params<E["path"]>]: string };
/** Reading an optional property adds `undefined`, which here must mean that there is no schema. */
type Read<S> = [S] extends [undefined] ? undefined : z.output<Extract<S, z.ZodType>>;
type Write<S> = [S] extends [undefined] ? undefined : z.input<Extract<S, z.ZodType>>;
export type BodyOf<E extends Endpoint> = Read<E["body"]>;
export type BodyInputOf<E extends Endpoint> = Write<E["body"]>;
export type QueryOf<E extends Endpoint> = Read<E["query"]>;
export type QueryInputOf<E extends Endpoint> = Write<E["query"]>;
export type ReplyOf<E extends Endpoint> = Read<E["reply"]>;
/** Who has been let in. */
export type WhoOf<E extends Endpoint> = [E["access"]] extends ["person"]
  ? Extract<Actor, { kind: "person" }>
  : [E["access"]] extends ["public"]
    ? null
    : Actor;

export function endpoint<
  const Path extends string,
  Body extends z.ZodType | undefined = undefined,
  Query extends z.ZodType | undefined = undefined,
  Reply extends z.ZodType | undefined = undefined,
  const Who extends Access = Access,
>(definition: Endpoint<Path, Body, Query, Reply, Who>): Endpoint<Path, Body, Query, Reply, Who> {
  return definition;
}

/** The address with its segments filled in. */
export function address<E extends Endpoint>(
  definition: E,
  params: ParamsOf<E>,
  query?: Record<string, string | number | undefined>,
): string {
  const path = definition.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent((params as Record<string, string>)[name] ?? ""),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {})) {
    if (value !== undefined) search.set(name, String(value));
  }
  return search.size > 0 ? `${path}?${search}` : path;
}
