import { isId } from "./addresses";
import type { Database } from "./database";

export interface KeptPerson {
  id: string;
  name: string;
  email: string;
  twoFactor: boolean;
  /** false for who signs in by a provider alone */
  password: boolean;
}

/** People, whatever account they are in. How they prove who they are is the room of identity's. */
export function peopleRoom(db: Database) {
  return {
    async get({ person }: { person: string }): Promise<KeptPerson | null> {
      if (!isId(person)) return null;
      const row = await db.person.findUnique({
        where: { id: person },
        include: { logins: { where: { providerId: "credential" }, select: { id: true } } },
      });
      if (!row) return null;
      const { id, name, email, twoFactorEnabled, logins } = row;
      return { id, name, email, twoFactor: twoFactorEnabled ?? false, password: logins.length > 0 };
    },

    async rename({ person, name }: { person: string; name: string }): Promise<void> {
      await db.person.update({ where: { id: person }, data: { name } });
    },
  };
}
