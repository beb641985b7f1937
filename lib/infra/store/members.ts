import { z } from "zod";
import { lastOwner, type Member } from "@/lib/domain/access/member";
import { type Role, role } from "@/lib/domain/access/role";
import { notFound } from "@/lib/domain/errors";
import { idOf } from "./addresses";
import { type Database, inTransaction, type Transaction } from "./database";

interface MemberKey {
  account: string;
  person: string;
}

const roleRows = z.array(z.object({ role })).max(1);

/** The people of an account. */
export function membersRoom(db: Database) {
  /**
   * Lets one after the other change who is in an account, so that of two owners who remove each
   * other at once one stays.
   */
  async function changing<T>(
    { account, person }: MemberKey,
    change: (tx: Transaction, now: Role) => Promise<T>,
  ): Promise<T> {
    const id = idOf(person, "person");
    return inTransaction(db, async (tx) => {
      await tx.$queryRaw`select from account where id = ${account} for no key update`;
      const [found] = roleRows.parse(
        await tx.$queryRaw`
          select role from membership where account_id = ${account} and person_id = ${id}::uuid`,
      );
      if (!found) throw notFound("person");
      return change(tx, found.role);
    });
  }

  async function mustLeaveAnOwner(tx: Transaction, { account, person }: MemberKey): Promise<void> {
    const others = await tx.membership.count({
      where: { accountId: account, role: "owner", personId: { not: person } },
    });
    if (others === 0) throw lastOwner();
  }

  return {
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

    /** `allowed` is told the role that the person has, and throws where it may not be changed. */
    async changeRole({
      role,
      by,
      allowed,
      ...key
    }: MemberKey & { role: Role; by: string; allowed: (from: Role) => void }): Promise<Role> {
      return changing(key, async (tx, from) => {
        allowed(from);
        if (from === "owner" && role !== "owner") await mustLeaveAnOwner(tx, key);
        await tx.membership.update({
          where: { accountId_personId: { accountId: key.account, personId: key.person } },
          data: { role, by },
        });
        return from;
      });
    },

    async remove({
      allowed,
      ...key
    }: MemberKey & { allowed: (from: Role) => void }): Promise<Role> {
      return changing(key, async (tx, from) => {
        allowed(from);
        if (from === "owner") await mustLeaveAnOwner(tx, key);
        await tx.membership.delete({
          where: { accountId_personId: { accountId: key.account, personId: key.person } },
        });
        return from;
      });
    },
  };
}
