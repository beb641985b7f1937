import { z } from "zod";
import { account, accountId, accountName } from "@/lib/domain/accounts/account";
import { endpoint } from "../endpoint";

export const createAccount = endpoint({
  method: "POST",
  path: "/api/accounts",
  access: "person",
  summary: "makes one more account; for people who own one, and own the new one then",
  audit: "account.made",
  body: z.object({ id: accountId, name: accountName }),
  reply: account,
  status: 201,
});

export const renameAccount = endpoint({
  method: "PATCH",
  path: "/api/accounts/:account",
  access: { right: "account.manage" },
  summary: "gives the account another name; its id stays",
  audit: "account.renamed",
  body: z.object({ name: accountName }),
  reply: account,
  status: 200,
});
