import { egressLimits } from "@/lib/domain/egress/limits";
import { BlockedCall } from "./call-error";

export type Headers = [name: string, value: string][];

/** What belongs to the connection, which is ours. Left out without a word, as browsers do. */
const ours = new Set([
  "accept-encoding",
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);
/** What must not follow a redirect to somebody else. */
const credentials = new Set(["authorization", "cookie", "proxy-authorization"]);
const ofBody = /^content-/;

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
/** A line break would begin a header, or a request, of its own. */
const value = /^[\t\u0020-\u007e\u0080-\u00ff]*$/;

/** The headers of a function as they are sent. Throws for what is no header, or is not its own. */
export function requestHeaders(given: Headers, url: URL): Headers {
  let size = 0;
  const sent: Headers = [];
  for (const [name, text] of given) {
    const key = name.toLowerCase();
    if (!token.test(name)) throw new BlockedCall(`${shown(name)} is not the name of a header.`);
    const trimmed = text.replace(/^[\t\r\n ]+|[\t\r\n ]+$/g, "");
    if (!value.test(trimmed)) {
      throw new BlockedCall(
        `The value of the header ${name} has a character that headers cannot hold, such as a line break.`,
      );
    }
    if (key === "host" && trimmed.toLowerCase() !== url.host) {
      throw new BlockedCall("The Host header is the URL's own: another one is not sent.");
    }
    if (ours.has(key)) continue;
    size += name.length + trimmed.length + 4;
    sent.push([key, trimmed]);
  }
  if (size > egressLimits.requestHeaders) {
    throw new BlockedCall(`The headers of a call take ${egressLimits.requestHeaders / 1024} KB.`);
  }
  return sent;
}

/** The headers for the next hop of a redirect. */
export function headersAfterRedirect(
  headers: Headers,
  { sameOrigin, keepsBody }: { sameOrigin: boolean; keepsBody: boolean },
): Headers {
  return headers.filter(
    ([name]) => (sameOrigin || !credentials.has(name)) && (keepsBody || !ofBody.test(name)),
  );
}

const shown = (name: string): string => JSON.stringify(name.slice(0, 40));
