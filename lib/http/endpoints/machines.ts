import { z } from "zod";
import {
  anonymousCalls,
  apiToken,
  grantedScopes,
  machineAccess,
  machineName,
  oauthClient,
  signingKey,
} from "@/lib/domain/access/machine";
import { endpoint } from "../endpoint";

const machines = "/api/accounts/:account/machines";

const toldOnce = z.string().describe("told this once: only its hash is kept");

export const listMachines = endpoint({
  method: "GET",
  path: machines,
  access: { right: "machines.manage" },
  summary: "the programs that may ask for something in the account",
  reply: machineAccess,
  status: 200,
});

export const createClient = endpoint({
  method: "POST",
  path: `${machines}/clients`,
  access: { right: "machines.manage" },
  summary: "makes a client that gets tokens for its id and secret, as OAuth2 has it",
  audit: "client.created",
  body: z.object({ name: machineName, scopes: grantedScopes }).strict(),
  reply: z.object({ client: oauthClient, secret: toldOnce }),
  status: 201,
});

export const replaceClientSecret = endpoint({
  method: "POST",
  path: `${machines}/clients/:client/secret`,
  access: { right: "machines.manage" },
  summary: "gives a client another secret; the one before is good for nothing then",
  audit: "client.secret_replaced",
  reply: z.object({ client: oauthClient, secret: toldOnce }),
  status: 200,
});

export const revokeClient = endpoint({
  method: "DELETE",
  path: `${machines}/clients/:client`,
  access: { right: "machines.manage" },
  summary: "revokes a client for good, and every token that it got, within ten seconds",
  audit: "client.revoked",
  status: 204,
});

export const createToken = endpoint({
  method: "POST",
  path: `${machines}/tokens`,
  access: { right: "machines.manage" },
  summary: "makes a token that lasts until it is revoked or over its time",
  audit: "token.created",
  body: z
    .object({
      name: machineName,
      scopes: grantedScopes,
      /** absent or null for one that lasts */
      expiresAt: z.iso.datetime().nullable().optional(),
    })
    .strict(),
  reply: z.object({ token: apiToken, secret: toldOnce }),
  status: 201,
});

export const revokeToken = endpoint({
  method: "DELETE",
  path: `${machines}/tokens/:token`,
  access: { right: "machines.manage" },
  summary: "revokes a token for good, within ten seconds",
  audit: "token.revoked",
  status: 204,
});

export const rotateSigningKey = endpoint({
  method: "POST",
  path: `${machines}/signing-key`,
  access: { right: "machines.manage" },
  summary: "signs clients' tokens with a new key; those that it signed before stay good",
  audit: "key.rotated",
  reply: signingKey,
  status: 200,
});

export const takeAnonymous = endpoint({
  method: "PUT",
  path: `${machines}/anonymous`,
  access: { right: "settings.write" },
  summary: "whether programs of this machine may invoke functions without a token",
  audit: "anonymous.changed",
  body: z.object({ allowed: z.boolean() }).strict(),
  reply: anonymousCalls,
  status: 200,
});
