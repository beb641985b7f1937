import { z } from "zod";
import { type AccountSettings, accountSettings } from "@/lib/domain/accounts/settings";
import { type AllowedHost, allowedHost } from "@/lib/domain/egress/allowed-host";
import { DomainError, notFound } from "@/lib/domain/errors";
import { type Database, inTransaction } from "./database";
import { RuleBroken } from "./database-errors";
import { asJson } from "./json";

export interface Account {
  id: string;
  name: string;
  settings: AccountSettings;
}

const hostsRow = z.tuple([z.object({ hosts: z.array(allowedHost) })]);

export function accountsRoom(db: Database) {
  async function get({ account }: { account: string }): Promise<Account> {
    const row = await db.account.findUnique({ where: { id: account } });
    if (!row) throw notFound("account");
    return { id: row.id, name: row.name, settings: accountSettings.parse(row.settings) };
  }

  /** Accounts stay: what was found once need not be asked for at every request. */
  const found = new Set<string>();

  return {
    get,

    /** As it is until the change that this is a part of has ended: others who change it wait. */
    async hold({ account }: { account: string }): Promise<Account> {
      await db.$executeRaw`select from account where id = ${account} for update`;
      return get({ account });
    },

    async exists({ account }: { account: string }): Promise<boolean> {
      // The database takes no NUL, so no account has one in its id.
      if (account.includes("\0")) return false;
      if (found.has(account)) return true;
      const row = await db.account.findUnique({ where: { id: account }, select: { id: true } });
      if (row) found.add(account);
      return row !== null;
    },

    async create({ id, name, settings }: Account): Promise<Account> {
      const data = { id, name, settings: asJson(settings) };
      await db.account.create({ data }).catch((error: unknown) => {
        if (!(error instanceof RuleBroken)) throw error;
        throw new DomainError("conflict", `There is an account ${id} already. Take another id.`);
      });
      return { id, name, settings };
    },

    async rename({ account, name }: { account: string; name: string }): Promise<void> {
      await db.account.updateMany({ where: { id: account }, data: { name } });
    },

    /** Whether programs of this machine may invoke its functions without a token. */
    async takesAnonymous({ account }: { account: string }): Promise<boolean> {
      const row = await db.account.findUnique({
        where: { id: account },
        select: { anonymousLoopback: true },
      });
      if (!row) throw notFound("account");
      return row.anonymousLoopback;
    },

    async takeAnonymous({ account, allowed }: { account: string; allowed: boolean }) {
      const data = { anonymousLoopback: allowed };
      const { count } = await db.account.updateMany({ where: { id: account }, data });
      if (count === 0) throw notFound("account");
    },

    /** Each setting on its own: two people who change different ones both keep their change. */
    async updateSettings({
      account,
      change,
    }: {
      account: string;
      change: Partial<AccountSettings>;
    }): Promise<AccountSettings> {
      await db.$executeRaw`
        update account set settings = settings || ${JSON.stringify(change)}::jsonb where id = ${account}`;
      return (await get({ account })).settings;
    },

    /** Asked at every call that a function makes, so it reads nothing else. */
    async allowedHosts({ account }: { account: string }): Promise<AllowedHost[]> {
      const rows = await db.$queryRaw`
        select settings->'allowedHosts' as hosts from account where id = ${account}`;
      const read = hostsRow.safeParse(rows);
      return read.success ? read.data[0].hosts : [];
    },

    /** Changes the list as it is: two people who change different hosts both keep their change. */
    async changeAllowedHosts({
      account,
      change,
    }: {
      account: string;
      change: (hosts: AllowedHost[]) => AllowedHost[];
    }): Promise<AllowedHost[]> {
      return inTransaction(db, async (tx) => {
        const rows = await tx.$queryRaw`
          select settings->'allowedHosts' as hosts from account where id = ${account} for update`;
        const read = hostsRow.safeParse(rows);
        if (!read.success) throw notFound("account");
        const hosts = change(read.data[0].hosts);
        await tx.$executeRaw`
          update account set settings = settings || ${JSON.stringify({ allowedHosts: hosts })}::jsonb
          where id = ${account}`;
        return hosts;
      });
    },
  };
}
