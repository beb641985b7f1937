import { z } from "zod";
import { lastOwner, type Member } from "@/lib/domain/access/member";
import { type Role, role } from "@/lib/domain/access/role";
import { notFound } from "@/lib/domain/errors";
import { idOf } from "./addresses";
import { type Database, inTransaction } from "./database";

interface MemberKey {
  account: string;
  person: string;
}

const lockedRows = z.array(z.object({ role, email: z.string() })).max(1);
const theMember = ({ account, person }: MemberKey) => ({
  accountId_personId: { accountId: account, personId: idOf(person, "person") },
});

/** The people of an account. */
export function membersRoom(db: Database) {
  /** Waits for whoever changes the people of the account: of two owners who leave, one is the first. */
  async function lock({ account, person }: MemberKey): Promise<{ role: Role; email: string }> {
    const id = idOf(person, "person");
    await db.$queryRaw`select from account where id = ${account} for no key update`;
    const rows = await db.$queryRaw`
      select role, email from membership join person on person.id = person_id
      where account_id = ${account} and person_id = ${id}::uuid`;
    const [found] = lockedRows.parse(rows);
    if (!found) throw notFound("person");
    return found;
  }

  /** Changes a member within one transaction, and leaves the account an owner. */
  async function change(key: MemberKey, work: (tx: Database) => Promise<unknown>): Promise<void> {
    await inTransaction(db, async (tx) => {
      await membersRoom(tx).lock(key);
      await work(tx);
      const owners = await tx.membership.count({
        where: { accountId: key.account, role: "owner" },
      });
      if (owners === 0) throw lastOwner();
    });
  }

  return {
    lock,

    /** In the order of their names. */
    async list({ account }: { account: string }): Promise<Member[]> {
      const rows = await db.membership.findMany({
        where: { accountId: account },
        include: { person: true },
        orderBy: [{ person: { name: "asc" } }, { personId: "asc" }],
      });
      return rows.map((row) => ({
        person: row.personId,
        name: row.person.name,
        email: row.person.email,
        role: role.parse(row.role),
        since: row.since.toISOString(),
        by: row.by,
        lastSeen: row.person.lastSeenAt?.toISOString() ?? null,
        twoFactor: row.person.twoFactorEnabled ?? false,
      }));
    },

    async changeRole({ role, by, ...key }: MemberKey & { role: Role; by: string }): Promise<void> {
      await change(key, (tx) =>
        tx.membership.update({ where: theMember(key), data: { role, by } }),
      );
    },

    async remove(key: MemberKey): Promise<void> {
      await change(key, (tx) => tx.membership.delete({ where: theMember(key) }));
    },
  };
}
