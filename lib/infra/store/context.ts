import { z } from "zod";
import {
  contextLimits,
  type Namespace,
  namespace,
  type Properties,
} from "@/lib/domain/context/context";
import { DomainError } from "@/lib/domain/errors";
import type { Database } from "./database";

type NamespaceKey = { account: string; namespace: string };
type SessionKey = NamespaceKey & { session: string };

const setRows = z
  .array(
    z.object({
      written: z.number().int(),
      properties: z.number().int(),
      bytes: z.number().int(),
      room: z.boolean(),
    }),
  )
  .length(1);
const propertyRows = z.array(z.object({ name: z.string(), value: z.string() }));
const sessionRows = z.array(z.object({ session: z.string() }));

/** What functions keep between runs. What is over its time is not there, removed or not. */
export function contextRoom(db: Database) {
  async function find({ account, namespace: name }: NamespaceKey) {
    return db.contextNamespace.findFirst({ where: { accountId: account, name } });
  }

  return {
    async createNamespace({
      account,
      namespace: name,
      ttl,
    }: NamespaceKey & { ttl?: number | undefined }): Promise<Namespace> {
      await db.$executeRaw`
        insert into context_namespace (account_id, name, ttl_seconds)
        select ${account}, ${name}, ${ttl ?? null}::int
        where (select count(*) from context_namespace where account_id = ${account})
          < ${contextLimits.namespacesOfAccount}
        on conflict do nothing`;
      const row = await find({ account, namespace: name });
      if (!row) throw full("namespaces", contextLimits.namespacesOfAccount);
      return toNamespace(row);
    },

    async deleteNamespace({ account, namespace: name }: NamespaceKey): Promise<void> {
      await db.contextNamespace.deleteMany({ where: { accountId: account, name } });
    },

    async listNamespaces({ account }: { account: string }): Promise<Namespace[]> {
      const rows = await db.contextNamespace.findMany({
        where: { accountId: account },
        orderBy: { name: "asc" },
      });
      return rows.map(toNamespace);
    },

    /** The newest first. */
    async listSessions({ account, namespace: name }: NamespaceKey): Promise<string[]> {
      const rows = await db.$queryRaw`
        select session from context_property
        where account_id = ${account} and namespace = ${name}
          and (expires_at is null or expires_at > now())
        group by session order by max(changed_at) desc, session
        limit ${contextLimits.listedSessions}`;
      return sessionRows.parse(rows).map(({ session }) => session);
    },

    /** All of them or none. One statement, so that nobody waits for anybody. */
    async set({
      account,
      namespace: name,
      session,
      properties,
    }: SessionKey & { properties: Properties }): Promise<void> {
      const names = Object.keys(properties);
      if (names.length === 0) return;
      const values = Object.values(properties).map((value) => JSON.stringify(value));
      const most = contextLimits;
      const rows = await db.$queryRaw`
        with given as (
          select * from unnest(${names}::text[], ${values}::text[]) as g(name, value)
        ), there as (
          select name, value::text as value from context_property
          where account_id = ${account} and namespace = ${name} and session = ${session}
            and (expires_at is null or expires_at > now())
        ), total as (
          select count(*)::int as properties, sum(octet_length(value))::int as bytes from (
            select * from given
            union all
            select * from there where there.name not in (select given.name from given)
          ) as all_of_it
        ), room as (
          select (exists (
            select 1 from context_namespace where account_id = ${account} and name = ${name}
          ) or (select count(*) from context_namespace where account_id = ${account})
            < ${most.namespacesOfAccount}) and (exists (select 1 from there) or (
            select count(*) from (
              select 1 from context_property where account_id = ${account}
              limit ${most.propertiesOfAccount}) as counted
          ) < ${most.propertiesOfAccount}) as room
        ), fits as (
          select 1 from total, room
          where room and properties <= ${most.propertiesOfSession}
            and bytes <= ${most.sessionBytes}
        ), made as (
          insert into context_namespace (account_id, name)
          select ${account}, ${name} from fits
          on conflict do nothing
        ), written as (
          insert into context_property (account_id, namespace, session, name, value, expires_at)
          select ${account}, ${name}, ${session}, given.name, given.value::json,
            now() + (select ttl_seconds from context_namespace
              where account_id = ${account} and name = ${name}) * interval '1 second'
          from given, fits
          on conflict (account_id, namespace, session, name) do update
            set value = excluded.value, expires_at = excluded.expires_at, changed_at = now()
          returning 1
        )
        select (select count(*)::int from written) as written, properties, bytes, room
        from total, room`;
      const [done] = setRows.parse(rows);
      if (!done || done.written > 0) return;
      if (done.properties > most.propertiesOfSession) {
        throw full("properties in a session", most.propertiesOfSession);
      }
      if (done.bytes > most.sessionBytes) throw full("bytes in a session", most.sessionBytes);
      throw full("namespaces or properties", most.namespacesOfAccount);
    },

    async get({
      account,
      namespace: name,
      session,
      names,
    }: SessionKey & { names?: string[] | undefined }): Promise<Properties> {
      const rows = await db.$queryRaw`
        select name, value::text from context_property
        where account_id = ${account} and namespace = ${name} and session = ${session}
          and (expires_at is null or expires_at > now())
          and (${names === undefined} or name = any(${names ?? []}::text[]))
        order by name`;
      const found = propertyRows.parse(rows);
      return Object.fromEntries(
        found.map((row) => [row.name, JSON.parse(row.value)]),
      ) as Properties;
    },

    async delete({
      account,
      namespace: name,
      session,
      names,
    }: SessionKey & { names?: string[] | undefined }): Promise<void> {
      await db.contextProperty.deleteMany({
        where: {
          accountId: account,
          namespace: name,
          session,
          ...(names ? { name: { in: names } } : {}),
        },
      });
    },

    /** Removes what is over its time, so many at a time; answers how many that were. */
    async prune({ most }: { most: number }): Promise<number> {
      return db.$executeRaw`
        delete from context_property where ctid in (
          select ctid from context_property where expires_at <= now() limit ${most})`;
    },
  };
}

function toNamespace(row: { name: string; createdAt: Date; ttlSeconds: number | null }): Namespace {
  return namespace.parse({
    name: row.name,
    createdAt: row.createdAt.toISOString(),
    ...(row.ttlSeconds === null ? {} : { ttlSecond: row.ttlSeconds }),
  });
}

function full(what: string, most: number): DomainError {
  const number = most.toLocaleString("en-GB");
  return new DomainError("invalid", `There are at most ${number} ${what}. Delete some first.`);
}
