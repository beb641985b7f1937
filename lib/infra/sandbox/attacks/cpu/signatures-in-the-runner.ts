import { attack } from "../attack.ts";

export default attack({
  what: "has the runner itself sign with the largest key that it takes, for ever",
  code: `
    import crypto from "node:crypto";
    async function lambda({ payload }) {
      for (;;) crypto.sign("sha512", Buffer.from("x"), payload.key);
    }
  `,
  setup: async () => {
    const { generateKeyPairSync } = await import("node:crypto");
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 4096 });
    return { payload: { key: privateKey.export({ type: "pkcs8", format: "pem" }) } };
  },
  expect: { outcomes: ["timeout"] },
});
