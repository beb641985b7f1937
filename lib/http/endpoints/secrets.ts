import { z } from "zod";
import { listedSecret, secret, secretValue } from "@/lib/domain/secrets/secret";
import { endpoint } from "../endpoint";

// No endpoint answers what a secret holds.
export const listSecrets = endpoint({
  method: "GET",
  path: "/api/accounts/:account/secrets",
  access: { right: "secrets.read" },
  summary: "the account's secrets by name, and the functions that name them",
  reply: z.array(listedSecret),
  status: 200,
});

export const putSecret = endpoint({
  method: "PUT",
  path: "/api/accounts/:account/secrets/:name",
  access: { right: "secrets.write" },
  summary: "makes a secret, or changes what it holds",
  audit: "secret.put",
  body: z
    .object({
      value: secretValue,
      /** the one that is to be changed; 0 for a secret that must not exist yet */
      revision: z.number().int().min(0).optional(),
    })
    .strict(),
  reply: secret,
  status: 200,
});

export const deleteSecret = endpoint({
  method: "DELETE",
  path: "/api/accounts/:account/secrets/:name",
  access: { right: "secrets.write" },
  summary: "deletes a secret for good",
  audit: "secret.deleted",
  status: 204,
});
