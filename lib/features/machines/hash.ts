import { createHash, randomBytes } from "node:crypto";

/** As tokens and secrets of programs are kept: they are too long to be guessed, salted or not. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** What nobody guesses. What it begins with lets people and scanners of code see what it is. */
export function drawSecret(begins: string): string {
  return `${begins}${randomBytes(32).toString("base64url")}`;
}
