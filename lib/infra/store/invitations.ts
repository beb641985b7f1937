import { createHash } from "node:crypto";
import {
  type Invitation,
  invitation,
  invitationDays,
  type OpenedInvitation,
  openedInvitation,
} from "@/lib/domain/access/member";
import type { Role } from "@/lib/domain/access/role";
import { isId } from "./addresses";
import { type Database, inTransaction } from "./database";

const hashed = (token: string) => createHash("sha256").update(token).digest("hex");
const day = 24 * 60 * 60 * 1000;

function toInvitation(row: {
  id: string;
  email: string;
  role: string;
  by: string;
  createdAt: Date;
  expiresAt: Date;
}): Invitation {
  return invitation.parse({
    ...row,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  });
}

/** Where an invitation stands that can still be used. */
const open = () => ({ usedAt: null, revokedAt: null, expiresAt: { gt: new Date() } });

export function invitationsRoom(db: Database) {
  return {
    /** Those that wait, the newest first. */
    async list({ account }: { account: string }): Promise<Invitation[]> {
      const rows = await db.invitation.findMany({
        where: { accountId: account, ...open() },
        orderBy: [{ createdAt: "desc" }, { id: "asc" }],
      });
      return rows.map(toInvitation);
    },

    /** One that is there for the same e-mail address gives way: its link is good for nothing then. */
    async create(given: {
      account: string;
      email: string;
      role: Role;
      by: string;
      token: string;
    }): Promise<Invitation> {
      const { account: accountId, email, role, by, token } = given;
      return inTransaction(db, async (tx) => {
        await tx.invitation.updateMany({
          where: { accountId, email, ...open() },
          data: { revokedAt: new Date() },
        });
        const row = await tx.invitation.create({
          data: {
            accountId,
            email,
            role,
            by,
            tokenHash: hashed(token),
            expiresAt: new Date(Date.now() + invitationDays * day),
          },
        });
        return toInvitation(row);
      });
    },

    /** What was taken back; null where there was nothing to take back. */
    async revoke({ account, id }: { account: string; id: string }): Promise<Invitation | null> {
      if (!isId(id)) return null;
      const rows = await db.invitation.updateManyAndReturn({
        where: { id, accountId: account, ...open() },
        data: { revokedAt: new Date() },
      });
      return rows[0] ? toInvitation(rows[0]) : null;
    },

    async find({ token }: { token: string }): Promise<OpenedInvitation | null> {
      const row = await db.invitation.findFirst({
        where: { tokenHash: hashed(token), ...open() },
        include: { account: true },
      });
      if (!row) return null;
      const { id: account, name: accountName } = row.account;
      return openedInvitation.parse({ ...toInvitation(row), account, accountName });
    },

    /** Uses it up: of two that do so at once, one is the first. Null where it is good for nothing. */
    async use({
      token,
    }: {
      token: string;
    }): Promise<{ account: string; email: string; role: Role; by: string } | null> {
      const rows = await db.invitation.updateManyAndReturn({
        where: { tokenHash: hashed(token), ...open() },
        data: { usedAt: new Date() },
      });
      if (!rows[0]) return null;
      const { email, role, by } = toInvitation(rows[0]);
      return { account: rows[0].accountId, email, role, by };
    },
  };
}
