import { isId } from "./addresses";
import type { Database } from "./database";

export interface KeptPerson {
  id: string;
  name: string;
  email: string;
  twoFactor: boolean;
  /** false for who signs in by a provider alone */
  password: boolean;
  /** whether a login of the sign-in provider is connected */
  provider: boolean;
}

/** The logins of whatever provider is configured; their subjects name it. */
const providerId = "oidc";
const shown = { id: true, name: true, email: true } as const;

/** People, whatever account they are in. How they prove who they are is the room of identity's. */
export function peopleRoom(db: Database) {
  return {
    async get({ person }: { person: string }): Promise<KeptPerson | null> {
      if (!isId(person)) return null;
      const row = await db.person.findUnique({
        where: { id: person },
        include: { logins: { select: { providerId: true } } },
      });
      if (!row) return null;
      const { id, name, email, twoFactorEnabled, logins } = row;
      const has = (by: string) => logins.some((login) => login.providerId === by);
      const ways = { password: has("credential"), provider: has(providerId) };
      return { id, name, email, twoFactor: twoFactorEnabled ?? false, ...ways };
    },

    /** `login`: what the provider calls the person, and which provider it is. */
    async byLogin(login: string) {
      const row = await db.personLogin.findUnique({
        where: { providerId_accountId: { providerId, accountId: login } },
        select: { person: { select: shown } },
      });
      return row && row.person;
    },

    async byEmail({ email }: { email: string }) {
      return db.person.findUnique({ where: { email }, select: { ...shown, emailVerified: true } });
    },

    /** The provider has seen proof of the person's e-mail address. */
    async addLogin({ person, login }: { person: string; login: string }): Promise<void> {
      await db.person.update({
        where: { id: person },
        data: { emailVerified: true, logins: { create: { providerId, accountId: login } } },
      });
    },

    /** Somebody without a password, whose e-mail address the provider has seen proof of. */
    async create({ name, email, login }: { name: string; email: string; login: string }) {
      const logins = { create: { providerId, accountId: login } };
      return db.person.create({
        data: { name, email, emailVerified: true, logins },
        select: shown,
      });
    },

    async rename({ person, name }: { person: string; name: string }): Promise<void> {
      await db.person.update({ where: { id: person }, data: { name } });
    },
  };
}
