import { bytesOfText } from "../bytes";
import { host } from "../host";
import { btoa } from "../web/base64";
import { URL } from "../web/url";

export interface AppKey {
  consumerKey: string;
  consumerSecret: string;
  token: string;
  tokenSecret: string;
}

const escape = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
const byName = ([a, x]: [string, string], [b, y]: [string, string]) =>
  a === b ? (x < y ? -1 : 1) : a < b ? -1 : 1;

/** The Authorization header of a request that is signed by an app's key, as RFC 5849 has it. */
export function oauth1Header(
  key: AppKey,
  { url, method }: { url: string; method: string },
  { nonce, timestamp } = {
    nonce: Array.from(bytesOfText(host.random(16)), (byte) => byte.toString(16)).join(""),
    timestamp: Math.floor(Date.now() / 1000),
  },
): string {
  const { origin, pathname, searchParams } = new URL(url);
  const own: [string, string][] = [
    ["oauth_consumer_key", key.consumerKey],
    ["oauth_nonce", nonce],
    ["oauth_signature_method", "HMAC-SHA1"],
    ["oauth_timestamp", String(timestamp)],
    ["oauth_token", key.token],
    ["oauth_version", "1.0"],
  ];
  const signed = [...own, ...searchParams]
    .map(([name, value]): [string, string] => [escape(name), escape(value)])
    .sort(byName)
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
  const base = [method.toUpperCase(), origin + pathname, signed].map(escape).join("&");
  const secret = `${escape(key.consumerSecret)}&${escape(key.tokenSecret)}`;
  const signature = btoa(host.native("hmac", "sha1", secret, base));
  const parts = [...own, ["oauth_signature", signature] as const]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${escape(name)}="${escape(value)}"`);
  return `OAuth ${parts.join(", ")}`;
}
