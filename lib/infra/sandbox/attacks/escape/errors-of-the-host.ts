import { attack } from "../attack.ts";
import { hunt } from "../hunt.ts";

export default attack({
  what: "provokes errors in what the runner computes for it, and looks where they were made",
  code: `
    import crypto from "node:crypto";
    ${hunt}
    async function lambda() {
      const caught = [];
      const bites = [
        () => crypto.createHash("nothing"),
        () => crypto.createHmac("sha256", {}),
        () =>
          crypto.createPrivateKey(
            "-----BEGIN PRIVATE KEY-----\\nAAAA\\n-----END PRIVATE KEY-----",
          ),
        () => crypto.createPublicKey({ key: { kty: "RSA", n: "AQ", e: "AQ" }, format: "jwk" }),
        () => crypto.randomBytes(1e9),
        () => crypto.randomBytes(-1),
        () => new URL("http://["),
        () => crypto.sign("sha256", Buffer.from("a"), "none"),
        () => crypto.subtle.digest("SHA-0", new Uint8Array(1)),
        () => new TextDecoder("nothing"),
        () => atob("%"),
        () => crypto.getRandomValues(new Uint8Array(1e6)),
      ];
      for (const bite of bites)
        try {
          await bite();
          caught.push("nothing");
        } catch (error) {
          caught.push(error);
        }
      const told = caught.filter(
        (error) =>
          error instanceof Error &&
          /\\/work|\\/usr|\\/home|node_modules|file:\\/\\/|node:internal/.test(
            error.stack + error.message,
          ),
      );
      return [
        caught.filter((one) => one instanceof Error).length >= 8,
        told.map(String),
        hunt({ caught }),
      ];
    }
  `,
  expect: { outcomes: ["answered"], result: [true, [], []] },
});
