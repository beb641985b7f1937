import { attack } from "../attack.ts";

export default attack({
  what: "hands the runner texts of a quarter of a gigabyte to compute with",
  code: `
    import crypto from "node:crypto";
    async function lambda() {
      const giant = "x".repeat(2 ** 28);
      const ways = [
        () => new URL(giant),
        () => new URL("https://a.test/", giant),
        () => fetch(giant),
        () => crypto.createHash(giant),
        () => crypto.createHash("sha256").update(giant).digest("hex"),
        () => crypto.createHmac("sha256", giant),
        () => crypto.createPrivateKey(giant),
        () => crypto.createPublicKey(giant),
      ];
      let refused = 0;
      for (const way of ways)
        try {
          await way();
        } catch {
          refused++;
        }
      return refused > 0;
    }
  `,
  expect: { outcomes: ["answered", "out_of_memory", "timeout", "function_error"] },
});
