import { Prisma } from "@/generated/prisma/client";
import type { Action } from "@/lib/domain/audit/action";
import { onceIn } from "@/lib/domain/audit/action";
import type { Author } from "@/lib/domain/audit/author";
import { type AuditEntry, type AuditFilter, auditEntry } from "@/lib/domain/audit/entry";
import { keptFacts, type Note } from "@/lib/domain/audit/note";
import type { Database } from "./database";
import { asJson } from "./json";

export type AuditNote = Note & {
  /** null for what concerns the installation */
  account: string | null;
  by: Author;
};

/** Who changed what. Entries are added and read; the database refuses everything else. */
export function auditRoom(db: Database) {
  async function addAll(notes: readonly AuditNote[]): Promise<void> {
    const fresh: AuditNote[] = [];
    for (const note of notes) if (!(await isRepeat(db, note))) fresh.push(note);
    if (fresh.length > 0) await db.auditEntry.createMany({ data: fresh.map(toRow) });
  }

  return {
    addAll,

    /** For what is not of our tables, right after it was done; `store.audited` does both in one. */
    async add(note: AuditNote): Promise<void> {
      await addAll([note]);
    },

    /** In each account of a person, or in none for somebody who is in none. */
    async addWherePerson({
      person,
      ...note
    }: Omit<AuditNote, "account"> & { person: { id: string } | { email: string } }): Promise<void> {
      const rows = await db.membership.findMany({
        where: "id" in person ? { personId: person.id } : { person: { email: person.email } },
        select: { accountId: true },
      });
      const accounts = rows.length > 0 ? rows.map(({ accountId }) => accountId) : [null];
      await addAll(accounts.map((account) => ({ ...note, account })));
    },

    /** Newest first, of the given actions where any are given. */
    async list(ask: {
      account: string;
      filter: AuditFilter;
      actions?: readonly Action[] | undefined;
      /** an entry's id: only what is older */
      older?: string | undefined;
      limit: number;
    }): Promise<AuditEntry[]> {
      const rows = await db.auditEntry.findMany({
        where: {
          accountId: ask.account,
          AND: [matching(ask.filter), ask.actions ? { action: { in: [...ask.actions] } } : {}],
          ...(ask.older === undefined ? {} : { id: { lt: BigInt(ask.older) } }),
        },
        orderBy: { id: "desc" },
        take: ask.limit,
      });
      return rows.map(toEntry);
    },
  };
}

async function isRepeat(db: Database, { account, by, action, subject }: AuditNote) {
  const once = onceIn[action];
  if (!once || !subject?.id || (once.by && once.by !== by.kind)) return false;
  const newest = await db.auditEntry.findFirst({
    where: {
      accountId: account,
      subjectKind: subject.kind,
      subjectId: subject.id,
      actorKind: by.kind,
      actorId: by.id,
      actorName: by.name,
    },
    orderBy: { id: "desc" },
    select: { action: true, at: true },
  });
  return newest?.action === action && Date.now() - newest.at.getTime() < once.minutes * 60_000;
}

function toRow({ account, by, action, subject, before, after }: AuditNote) {
  const json = (facts: Note["before"]) => {
    const kept = keptFacts(facts);
    return kept ? asJson(kept) : Prisma.DbNull;
  };
  return {
    accountId: account,
    actorKind: by.kind,
    actorId: by.id,
    actorName: by.name,
    address: by.address,
    requestId: by.requestId,
    action,
    subjectKind: subject?.kind ?? null,
    subjectId: subject?.id ?? null,
    subjectName: subject?.name ?? null,
    before: json(before),
    after: json(after),
  };
}

function toEntry(row: Prisma.AuditEntryModel): AuditEntry {
  return auditEntry.parse({
    id: String(row.id),
    at: row.at.toISOString(),
    actor: { kind: row.actorKind, id: row.actorId, name: row.actorName },
    address: row.address,
    action: row.action,
    subject:
      row.subjectKind === null
        ? null
        : { kind: row.subjectKind, id: row.subjectId, name: row.subjectName ?? "" },
    before: row.before,
    after: row.after,
    requestId: row.requestId,
  });
}

function matching({ text, actor, action, subject, from, until }: AuditFilter) {
  const all: Prisma.AuditEntryWhereInput[] = [];
  if (text) {
    const contains = { contains: text.replaceAll(/[\\%_]/g, "\\$&"), mode: "insensitive" } as const;
    all.push({
      OR: [
        { actorName: contains },
        { subjectName: contains },
        { subjectId: contains },
        { address: contains },
        { requestId: contains },
        { action: contains },
      ],
    });
  }
  if (actor) all.push({ actorName: actor });
  if (action) all.push({ action });
  if (subject) all.push({ subjectId: subject });
  if (from) all.push({ at: { gte: new Date(`${from}T00:00:00Z`) } });
  if (until) all.push({ at: { lt: new Date(Date.parse(`${until}T00:00:00Z`) + 86_400_000) } });
  return { AND: all };
}
