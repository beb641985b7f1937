import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { z } from "zod";
import { DomainError } from "@/lib/domain/errors";
import { fromOf } from "../from";
import { readBody } from "./read-body";
import { json, type Reply } from "./reply";

export interface TokenIssuer {
  issueToken(ask: {
    account: string;
    clientId: string;
    secret: string;
    scope: string;
    address: string | null;
  }): Promise<{ token: string; seconds: number; scopes: readonly string[] }>;
  publicUrl: string | undefined;
}

const bodyLimit = 16 * 1024;

const form = z.object({
  grant_type: z.string().optional(),
  scope: z.string().max(1_000).default(""),
  client_id: z.string().max(200).optional(),
  client_secret: z.string().max(500).optional(),
});

const basicOf = z.tuple([z.string().min(1).max(200), z.string().max(500)]);

/** The token endpoint of OAuth2: a client's id and secret for a token of an hour. */
export async function answerToken(
  issuer: TokenIssuer,
  request: IncomingMessage,
  account: string,
): Promise<Reply> {
  const { headers, method, socket } = request;
  if (method !== "POST") {
    return refusal(405, "invalid_request", "This address takes POST only.", { allow: "POST" });
  }
  try {
    const given = readForm(await readBody(request, bodyLimit, "application/x-www-form-urlencoded"));
    if (!given) return refusal(400, "invalid_request", "The form cannot be read.");
    if (given.grant_type !== "client_credentials") {
      const message = "The grant_type has to be client_credentials.";
      const error = given.grant_type === undefined ? "invalid_request" : "unsupported_grant_type";
      return refusal(400, error, message);
    }
    const [clientId, secret] = credentialsOf(headers, given);
    const { token, seconds, scopes } = await issuer.issueToken({
      account,
      clientId,
      secret,
      scope: given.scope,
      address: addressOf(headers, socket.remoteAddress, issuer),
    });
    return json(200, {
      access_token: token,
      token_type: "Bearer",
      expires_in: seconds,
      scope: scopes.join(" "),
    });
  } catch (thrown) {
    return describe(thrown);
  }
}

/** Null for a field that comes twice, of which nobody can say which counts. */
function readForm(text: string): z.output<typeof form> | null {
  const fields = [...new URLSearchParams(text)];
  if (new Set(fields.map(([name]) => name)).size !== fields.length) return null;
  return form.safeParse(Object.fromEntries(fields)).data ?? null;
}

/** From the form or from the head, and not from both. */
function credentialsOf(
  { authorization }: IncomingHttpHeaders,
  { client_id, client_secret }: z.output<typeof form>,
): [string, string] {
  if (authorization === undefined) return [client_id ?? "", client_secret ?? ""];
  const encoded = /^Basic +([\w+/]+=*) *$/i.exec(authorization)?.[1];
  const words = Buffer.from(encoded ?? "", "base64").toString("utf8");
  const at = words.indexOf(":");
  const both = basicOf.safeParse([decoded(words.slice(0, at)), decoded(words.slice(at + 1))]);
  if (client_secret !== undefined || at < 0 || !both.success) {
    throw new DomainError(
      "bad_request",
      "Send client_id and client_secret in the form, or as Authorization: Basic …, and not in both.",
    );
  }
  return both.data;
}

/** As RFC 6749 has them written ahead of Basic; what is not written so is taken as it is. */
function decoded(word: string): string {
  try {
    return decodeURIComponent(word.replaceAll("+", " "));
  } catch {
    return word;
  }
}

function addressOf(
  headers: IncomingHttpHeaders,
  peer: string | undefined,
  { publicUrl }: Pick<TokenIssuer, "publicUrl">,
): string | null {
  const get = (name: string) => {
    const value = name === "x-parley-peer" ? peer : headers[name];
    return typeof value === "string" ? value : null;
  };
  return fromOf({ get }, { publicUrl }).address;
}

const waiting = z.object({ retryAfterSeconds: z.number() });

function describe(thrown: unknown): Reply {
  if (!(thrown instanceof DomainError)) throw thrown;
  const { code, message, details } = thrown;
  switch (code) {
    case "unauthorized":
      return refusal(401, "invalid_client", message, { "www-authenticate": "Basic" });
    case "invalid":
      return refusal(400, "invalid_scope", message);
    case "too_large":
      return refusal(413, "invalid_request", message, { connection: "close" });
    case "too_slow":
      return refusal(408, "invalid_request", message, { connection: "close" });
    case "unsupported_media_type":
      return refusal(415, "invalid_request", message);
    case "too_many": {
      const seconds = waiting.safeParse(details).data?.retryAfterSeconds ?? 60;
      return refusal(429, "temporarily_unavailable", message, { "retry-after": String(seconds) });
    }
    case "engine_unavailable":
    case "database_unavailable":
      return refusal(503, "temporarily_unavailable", message);
    case "bad_request":
    case "forbidden":
    case "not_found":
    case "conflict":
    case "stale_revision":
      return refusal(400, "invalid_request", message);
  }
}

/** As OAuth2 says what is wrong. */
function refusal(
  status: number,
  error: string,
  description: string,
  headers?: Record<string, string>,
): Reply {
  return json(status, { error, error_description: description }, headers);
}
