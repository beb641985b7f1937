import { z } from "zod";
import type { Membership } from "@/lib/domain/access/actor";
import { type Role, role } from "@/lib/domain/access/role";
import type { Database } from "./database";

const rows = z.array(z.object({ role, account: z.object({ id: z.string(), name: z.string() }) }));

export function membershipsRoom(db: Database) {
  return {
    /** The accounts of a person, in the order of their names. */
    async ofPerson({ person }: { person: string }): Promise<Membership[]> {
      const found = await db.membership.findMany({
        where: { personId: person },
        select: { role: true, account: { select: { id: true, name: true } } },
        orderBy: [{ account: { name: "asc" } }, { accountId: "asc" }],
      });
      return rows.parse(found).map(({ role, account }) => ({
        account: account.id,
        accountName: account.name,
        role,
      }));
    },

    /** Makes somebody a member who was none. Whether they were none. */
    async add(member: {
      account: string;
      person: string;
      role: Role;
      by: string;
    }): Promise<boolean> {
      const { account, person, role, by } = member;
      const { count } = await db.membership.createMany({
        data: { accountId: account, personId: person, role, by },
        skipDuplicates: true,
      });
      return count > 0;
    },

    /** Makes somebody a member, or gives a member this role. */
    async set(member: { account: string; person: string; role: Role; by: string }): Promise<void> {
      const { account, person, role, by } = member;
      await db.membership.upsert({
        where: { accountId_personId: { accountId: account, personId: person } },
        create: { accountId: account, personId: person, role, by },
        update: { role, by },
      });
    },
  };
}
