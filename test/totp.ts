import { createHmac } from "node:crypto";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The code that an authenticator app would show for an otpauth address (RFC 6238), `later` steps on. */
export function codeOf(uri: string, later = 0): string {
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  const bits = Array.from(secret.replace(/=+$/, ""), (char) =>
    alphabet.indexOf(char).toString(2).padStart(5, "0"),
  ).join("");
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const digest = createHmac("sha1", key).update(counter).digest();
  const at = (digest.at(-1) ?? 0) & 15;
  const number = digest.readUInt32BE(at) & 0x7f_ff_ff_ff;
  return String(number % 1_000_000).padStart(6, "0");
}
