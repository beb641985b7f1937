import { z } from "zod";
import { secretName, secretValue } from "../secrets/secret";
import { defineService } from "./service";

const entry = z.object({ key: secretName, value: secretValue });

/** The value of a secret of the account. */
export const readSecret = defineService({
  name: "secret.read",
  args: entry.pick({ key: true }),
  reply: entry,
});

/** Changes a secret that is there. */
export const updateSecret = defineService({
  name: "secret.update",
  args: entry,
  reply: entry,
});

/** Changes a secret, or makes it. */
export const writeSecret = defineService({
  name: "secret.write",
  args: entry,
  reply: entry,
});
