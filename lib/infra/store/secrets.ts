import { z } from "zod";
import { DomainError, notFound } from "@/lib/domain/errors";
import {
  type SealedValue,
  type Secret,
  sealedValue,
  secret,
  secretLimits,
} from "@/lib/domain/secrets/secret";
import { acrossAccounts } from "./account-guard";
import type { Database } from "./database";

type SecretKey = { account: string; name: string };

const shown = { name: true, kind: true, revision: true, changedAt: true, changedBy: true } as const;

const stored = secret.extend({ changedAt: z.date() });

function toSecret(row: { changedAt: Date }): Secret {
  return secret.parse({ ...row, changedAt: row.changedAt.toISOString() });
}

const theSecret = ({ account, name }: SecretKey) => ({ accountId: account, name });

/** Sealed values: nothing that is kept here tells what they are. */
export function secretsRoom(db: Database) {
  return {
    /** With the key of each, which tells who can open it. */
    async list({ account }: { account: string }): Promise<(Secret & { keyId: string })[]> {
      const rows = await db.secret.findMany({
        where: { accountId: account },
        select: { ...shown, keyId: true },
        orderBy: { name: "asc" },
      });
      return rows.map((row) => ({ ...toSecret(row), keyId: row.keyId }));
    },

    async find(key: SecretKey): Promise<SealedValue | null> {
      const row = await db.secret.findFirst({
        where: theSecret(key),
        select: { sealed: true, keyId: true, kind: true },
      });
      return row && sealedValue.parse(row);
    },

    /** Makes it or takes its place. With a revision only that one gives way; 0 stands for none. */
    async put({
      value,
      revision,
      by,
      ...key
    }: SecretKey & {
      value: SealedValue;
      revision?: number | undefined;
      by: string;
    }): Promise<Secret> {
      const { account, name } = key;
      const { sealed, keyId, kind } = value;
      const wanted = revision ?? null;
      const rows = await db.$queryRaw`
        insert into secret (account_id, name, sealed, key_id, kind, changed_by)
        select ${account}, ${name}, ${Buffer.from(sealed)}, ${keyId}, ${kind}, ${by}
        from (select count(*) as all, count(*) filter (where name = ${name}) as same
          from secret where account_id = ${account}) as now
        where now.same > 0
          or (now.all < ${secretLimits.secrets} and coalesce(${wanted}::int, 0) = 0)
        on conflict (account_id, name) do update
          set sealed = excluded.sealed, key_id = excluded.key_id, kind = excluded.kind,
            revision = secret.revision + 1, changed_at = now(), changed_by = excluded.changed_by
          where secret.revision = coalesce(${wanted}::int, secret.revision)
        returning name, kind, revision, changed_at as "changedAt", changed_by as "changedBy"`;
      const [row] = z.array(stored).parse(rows);
      if (row) return toSecret(row);
      const now = await db.secret.findFirst({ where: theSecret(key), select: shown });
      if (now || wanted) throw changed(name, wanted ?? 0, now?.revision);
      throw new DomainError(
        "invalid",
        `An account has at most ${secretLimits.secrets} secrets. Delete one that nobody needs.`,
      );
    },

    async delete(key: SecretKey): Promise<void> {
      const { count } = await db.secret.deleteMany({ where: theSecret(key) });
      if (count === 0) throw notFound("secret");
    },

    /** What another key than this one has sealed, in every account. */
    async sealedByOthers({ keyId }: { keyId: string }): Promise<(SecretKey & SealedValue)[]> {
      const rows = await acrossAccounts(() =>
        db.secret.findMany({ where: { keyId: { not: keyId } } }),
      );
      return rows.map((row) => ({
        account: row.accountId,
        name: row.name,
        ...sealedValue.parse(row),
      }));
    },

    /** The same value, sealed anew: no change for anybody. False when it was changed meanwhile. */
    async reseal({
      from,
      to,
      ...key
    }: SecretKey & { from: SealedValue; to: SealedValue }): Promise<boolean> {
      const { count } = await db.secret.updateMany({
        where: { ...theSecret(key), sealed: Buffer.from(from.sealed) },
        data: { sealed: Buffer.from(to.sealed), keyId: to.keyId },
      });
      return count > 0;
    },

    /** The functions whose draft, or what serves, has the name of a secret as a text in it. */
    async usedBy({
      account,
    }: {
      account: string;
    }): Promise<{ secret: string; id: string; name: string }[]> {
      return db.$queryRaw`
        select s.name as secret, l.id, l.name
        from secret s
        join lambda l on l.account_id = s.account_id and l.deleted_at is null
        left join version v on v.lambda_id = l.id and v.version = l.deployed_version
        where s.account_id = ${account} and exists (
          select 1 from unnest(array['"', '''', chr(96)]) as q(mark)
          where position(q.mark || s.name || q.mark in l.draft_code) > 0
            or position(q.mark || s.name || q.mark in v.code) > 0)
        order by s.name, l.name`;
    },
  };
}

function changed(name: string, wanted: number, now: number | undefined): DomainError {
  if (wanted === 0) {
    return new DomainError("conflict", `A secret named ${name} exists already.`, { name });
  }
  const what = now === undefined ? "is gone" : "was changed by somebody else";
  return new DomainError("conflict", `The secret ${name} ${what} meanwhile.`, { name });
}
