import { randomUUID } from "node:crypto";
import {
  calculateJwkThumbprint,
  errors,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  jwtVerify,
  SignJWT,
} from "jose";
import { z } from "zod";
import { scope, scopes } from "@/lib/domain/access/scope";

const algorithm = "EdDSA";
const issuer = "parley";

const publicJwk = z.object({ kty: z.literal("OKP"), crv: z.literal("Ed25519"), x: z.string() });
export type PublicJwk = z.infer<typeof publicJwk>;
export type PrivateJwk = PublicJwk & { d: string };
const privateJwk = publicJwk.extend({ d: z.string() });

/** Whom a token speaks for, and what it allows. */
export interface Claims {
  client: string;
  account: string;
  scopes: z.infer<typeof scope>[];
}
/** What a token says that holds until then. */
export type VerifiedClaims = Claims & { until: number };
const payload = z.object({
  sub: z.string(),
  exp: z.number(),
  account: z.string(),
  scope: z
    .string()
    .transform((words) => words.split(" ").filter(Boolean))
    .pipe(z.array(scope).max(scopes.length)),
});

export type VerifyingKey = Awaited<ReturnType<typeof importJWK>>;

/** Clients' tokens: JWTs, signed with Ed25519 and with nothing else. */
export const clientTokens = {
  /** A new key; its id is drawn from it. */
  async makeKey(): Promise<{ id: string; publicJwk: PublicJwk; privateJwk: PrivateJwk }> {
    const made = await generateKeyPair(algorithm, { crv: "Ed25519", extractable: true });
    const secret = privateJwk.parse(await exportJWK(made.privateKey));
    const open = publicJwk.parse(secret);
    return { id: await calculateJwkThumbprint(open), publicJwk: open, privateJwk: secret };
  },

  /** For as long as it takes to ask again with it. */
  async readKey(jwk: unknown): Promise<VerifyingKey> {
    return importJWK(publicJwk.parse(jwk) satisfies JWK, algorithm);
  },

  async sign(
    { id, jwk }: { id: string; jwk: unknown },
    { client, account, scopes }: Claims,
    { at, seconds }: { at: number; seconds: number },
  ): Promise<string> {
    const key = await importJWK(privateJwk.parse(jwk) satisfies JWK, algorithm);
    const from = Math.floor(at / 1000);
    return new SignJWT({ account, scope: scopes.join(" ") })
      .setProtectedHeader({ alg: algorithm, kid: id, typ: "at+jwt" })
      .setIssuer(issuer)
      .setAudience(issuer)
      .setSubject(client)
      .setJti(randomUUID())
      .setIssuedAt(from)
      .setExpirationTime(from + seconds)
      .sign(key);
  },

  /** null for whatever is not a token of ours that still holds. */
  async verify(
    token: string,
    keys: ReadonlyMap<string, VerifyingKey>,
    at: number,
  ): Promise<VerifiedClaims | null> {
    try {
      const verified = await jwtVerify(
        token,
        ({ kid }) => {
          const key = kid === undefined ? undefined : keys.get(kid);
          if (!key) throw new errors.JWKSNoMatchingKey();
          return key;
        },
        {
          algorithms: [algorithm],
          typ: "at+jwt",
          issuer,
          audience: issuer,
          requiredClaims: ["exp", "iat", "sub"],
          currentDate: new Date(at),
        },
      );
      const { sub, exp, account, scope } = payload.parse(verified.payload);
      return { client: sub, account, scopes: scope, until: exp * 1000 };
    } catch (error) {
      if (error instanceof errors.JOSEError || error instanceof z.ZodError) return null;
      throw error;
    }
  },
};
export type ClientTokens = typeof clientTokens;
