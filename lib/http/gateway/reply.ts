import { DomainError } from "@/lib/domain/errors";
import { failureCodes } from "@/lib/domain/invocations/failure";

/** An answer of the gateway. `undefined` as body is an empty one. */
export interface Reply {
  status: number;
  body: string | undefined;
  headers?: Record<string, string>;
}

export function json(status: number, body: unknown, headers?: Record<string, string>): Reply {
  return { status, body: JSON.stringify(body), ...(headers ? { headers } : {}) };
}

/** An error in the shape that clients of the older platform read. */
export function refusal(
  status: number,
  errorCode: string,
  errorMsg: string,
  headers?: Record<string, string>,
): Reply {
  return json(status, { errorCode, errorMsg }, headers);
}

export const badInput = (
  status: number,
  errorMsg: string,
  headers?: Record<string, string>,
): Reply => refusal(status, failureCodes.badInput, errorMsg, headers);

/** What was thrown, as an answer. What is ours to mend says nothing of its inside. */
export function describeThrown(thrown: unknown): Reply {
  if (!(thrown instanceof DomainError)) {
    return refusal(500, failureCodes.general, "Something failed on our side. Try again.");
  }
  const { code, message } = thrown;
  switch (code) {
    case "database_unavailable":
    case "engine_unavailable":
      return refusal(503, failureCodes.general, message);
    case "unauthorized":
      return badInput(401, message, { "www-authenticate": "Bearer" });
    case "forbidden":
      return badInput(403, message);
    case "not_found":
      return badInput(404, message);
    case "too_large":
      return badInput(413, message, { connection: "close" });
    case "too_slow":
      return badInput(408, message, { connection: "close" });
    case "unsupported_media_type":
      return badInput(415, message);
    case "too_many":
      return badInput(429, message);
    case "bad_request":
    case "invalid":
    case "conflict":
    case "stale_revision":
      return badInput(400, message);
  }
}
