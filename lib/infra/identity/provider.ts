import { createHash, randomBytes } from "node:crypto";
import { createLocalJWKSet, EncryptJWT, jwtDecrypt, jwtVerify } from "jose";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";

export interface ProviderSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
}

/** Calls a URL by the product's own rules of dialling. Redirects are not followed. */
export type Dial = (request: {
  url: string;
  method: "GET" | "POST";
  headers: [string, string][];
  body: string | null;
}) => Promise<{ status: number; text: string }>;

/** Whom the provider says that somebody is. */
export interface Claims {
  subject: string;
  email: string | null;
  emailVerified: boolean;
  name: string | null;
}

const metadata = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  userinfo_endpoint: z.url().optional(),
  authorization_response_iss_parameter_supported: z.boolean().default(false),
});
type Metadata = z.infer<typeof metadata>;
const keys = z.object({ keys: z.array(z.looseObject({ kty: z.string() })) });
const tokens = z.object({ id_token: z.string(), access_token: z.string().optional() });
const claims = z.object({
  sub: z.string().min(1),
  email: z.string().optional(),
  email_verified: z.union([z.boolean(), z.stringbool()]).default(false),
  name: z.string().optional(),
});
const begun = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  next: z.string(),
  /** who is signed in and connects, where somebody does */
  person: z.string().nullable(),
});
export type Begun = z.infer<typeof begun>;

const algorithms = [
  "RS256",
  "RS384",
  "RS512",
  "PS256",
  "PS384",
  "PS512",
  "ES256",
  "ES384",
  "EdDSA",
];
const forMs = 10 * 60 * 1000;
const random = () => randomBytes(32).toString("base64url");
const failed = (why: string) =>
  new DomainError("unauthorized", `The sign-in did not work: ${why}.`);

/**
 * Sign-in by OpenID Connect: code flow with PKCE, state, nonce and issuer. What belongs to one
 * sign-in goes with the browser, encrypted, for ten minutes.
 */
export function openProvider(
  { issuer, clientId, clientSecret }: ProviderSettings,
  { redirectUri, secrets, dial }: { redirectUri: string; secrets: readonly string[]; dial: Dial },
) {
  const sealKeys = secrets.map((secret) =>
    createHash("sha256").update("parley sign-in by a provider\0").update(secret).digest(),
  );
  let known: { until: number; metadata: Promise<Metadata> } | undefined;

  async function ask<S extends z.ZodType>(schema: S, request: Parameters<Dial>[0]) {
    const { status, text } = await dial(request).catch(() => {
      throw failed("the provider cannot be reached");
    });
    if (status !== 200) throw failed(`the provider answered ${status}`);
    const read = schema.safeParse(asJson(text));
    if (!read.success) throw failed("the provider's answer cannot be read");
    return read.data;
  }
  const get = <S extends z.ZodType>(schema: S, url: string, token?: string) =>
    ask(schema, {
      url,
      method: "GET",
      headers: token ? [["authorization", `Bearer ${token}`]] : [],
      body: null,
    });

  async function discover(): Promise<Metadata> {
    const url = `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`;
    const found = await get(metadata, url);
    if (found.issuer !== issuer) throw failed("the provider names another issuer");
    return found;
  }
  function described(): Promise<Metadata> {
    if (!known || known.until < Date.now()) {
      const asked = { until: Date.now() + forMs, metadata: discover() };
      known = asked;
      asked.metadata.catch(() => {
        if (known === asked) known = undefined;
      });
    }
    return known.metadata;
  }

  async function exchange(code: string, verifier: string, { token_endpoint: url }: Metadata) {
    const basic = [clientId, clientSecret].map(encodeURIComponent).join(":");
    return ask(tokens, {
      url,
      method: "POST",
      headers: [
        ["content-type", "application/x-www-form-urlencoded"],
        ["accept", "application/json"],
        ["authorization", `Basic ${Buffer.from(basic).toString("base64")}`],
      ],
      body: new URLSearchParams({
        grant_type: "authorization_code",
        code,
        redirect_uri: redirectUri,
        code_verifier: verifier,
      }).toString(),
    });
  }

  /** Who a token that was signed for us, and for this sign-in, is about. */
  async function verified(idToken: string, nonce: string, { jwks_uri }: Metadata) {
    const set = createLocalJWKSet(await get(keys, jwks_uri));
    const options = { issuer, audience: clientId, algorithms, clockTolerance: 30 };
    const { payload } = await jwtVerify(idToken, set, options).catch(() => {
      throw failed("the provider's token does not hold");
    });
    if (payload.nonce !== nonce) throw failed("the provider's token is of another sign-in");
    if (payload.azp !== undefined && payload.azp !== clientId) {
      throw failed("the provider's token is somebody else's");
    }
    const read = claims.safeParse(payload);
    if (!read.success) throw failed("the provider's token says not who");
    return read.data;
  }

  return {
    /** Where to send the browser, and what it keeps meanwhile. */
    async begin(given: { next: string; person: string | null }) {
      const { authorization_endpoint } = await described();
      const kept: Begun = { state: random(), nonce: random(), verifier: random(), ...given };
      const location = new URL(authorization_endpoint);
      const asked = {
        response_type: "code",
        client_id: clientId,
        redirect_uri: redirectUri,
        scope: "openid email profile",
        state: kept.state,
        nonce: kept.nonce,
        code_challenge: createHash("sha256").update(kept.verifier).digest("base64url"),
        code_challenge_method: "S256",
      };
      for (const [name, value] of Object.entries(asked)) location.searchParams.set(name, value);
      const sealed = await new EncryptJWT(kept)
        .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
        .setExpirationTime(new Date(Date.now() + forMs))
        .encrypt(sealKeys[0] ?? Buffer.alloc(0));
      return { location: location.href, sealed };
    },

    /** What the browser has kept of a sign-in; null where it is none of ours, or too old. */
    async opened(sealed: string): Promise<Begun | null> {
      for (const key of sealKeys) {
        const found = await jwtDecrypt(sealed, key).catch(() => null);
        if (found) return begun.parse(found.payload);
      }
      return null;
    },

    /** The provider's answer to what was begun. */
    async finish(
      answer: { code: string; state: string; iss?: string | undefined },
      { state, nonce, verifier }: Begun,
    ): Promise<Claims> {
      if (answer.state !== state) throw failed("it is not the one that was begun here");
      const found = await described();
      const names =
        answer.iss ?? (found.authorization_response_iss_parameter_supported ? "" : issuer);
      if (names !== issuer) throw failed("another provider answered");
      const { id_token, access_token } = await exchange(answer.code, verifier, found);
      const token = await verified(id_token, nonce, found);
      let about = token;
      if (token.email === undefined && access_token && found.userinfo_endpoint) {
        about = await get(claims, found.userinfo_endpoint, access_token);
        if (about.sub !== token.sub) throw failed("the provider speaks of somebody else");
      }
      return {
        subject: token.sub,
        email: about.email?.trim().toLowerCase() ?? null,
        emailVerified: about.email !== undefined && about.email_verified,
        name: about.name ?? token.name ?? null,
      };
    },
  };
}
export type Provider = ReturnType<typeof openProvider>;

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
