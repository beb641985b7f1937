import { ServiceError } from "@/lib/domain/services/service";

/** A rule of ours, or of the account, does not allow the call. */
export class BlockedCall extends ServiceError {
  constructor(message: string) {
    super("BlockedCall", message);
  }
}

/** The call was allowed, and nothing usable came back. */
export class FailedCall extends ServiceError {
  constructor(message: string) {
    super("FailedCall", message);
  }
}

const words: Record<string, (host: string) => string> = {
  ENOTFOUND: (host) => `${host} has no address.`,
  EAI_AGAIN: (host) => `The address of ${host} could not be looked up.`,
  ECONNREFUSED: (host) => `${host} refused the connection.`,
  ECONNRESET: (host) => `${host} closed the connection before it had answered.`,
  EPIPE: (host) => `${host} closed the connection before it had answered.`,
  UND_ERR_SOCKET: (host) => `${host} closed the connection before it had answered.`,
  ENETUNREACH: (host) => `${host} cannot be reached from here.`,
  EHOSTUNREACH: (host) => `${host} cannot be reached from here.`,
  ETIMEDOUT: (host) => `${host} did not take the connection in time.`,
  UND_ERR_CONNECT_TIMEOUT: (host) => `${host} did not take the connection in time.`,
  UND_ERR_HEADERS_TIMEOUT: (host) => `${host} did not answer in time.`,
  UND_ERR_BODY_TIMEOUT: (host) => `${host} stopped in the middle of its answer.`,
  UND_ERR_HEADERS_OVERFLOW: (host) => `${host} answered with more headers than are read.`,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: (host) => `${host} answered less than it announced.`,
};

/** What went wrong on the wire, in words for the author of a function. */
export function inCallWords(thrown: unknown, host: string): ServiceError {
  if (thrown instanceof ServiceError) return thrown;
  const causes =
    thrown instanceof AggregateError ? (thrown.errors as unknown[]) : [thrown, causeOf(thrown)];
  for (const cause of causes) {
    const code = codeOf(cause);
    const known = words[code]?.(host);
    if (known) return new FailedCall(known);
    if (code.startsWith("HPE_")) return new FailedCall(`${host} did not answer in HTTP.`);
    if (isAboutTrust(code)) {
      const reason = cause instanceof Error ? cause.message : code;
      return new FailedCall(`The certificate of ${host} is not trusted: ${reason}.`);
    }
    if (/^(ERR_SSL|EPROTO)/.test(code)) {
      return new FailedCall(`${host} did not answer in TLS: is it plain http?`);
    }
  }
  return new FailedCall(`${host} could not be called.`);
}

/** Node's words for a certificate that it does not take. */
const isAboutTrust = (code: string): boolean =>
  /CERT|SELF_SIGNED|UNABLE_TO_(GET|VERIFY)|HOSTNAME_MISMATCH/.test(code);

const causeOf = (thrown: unknown): unknown => (thrown instanceof Error ? thrown.cause : undefined);

function codeOf(thrown: unknown): string {
  const code = (thrown as { code?: unknown } | undefined | null)?.code;
  return typeof code === "string" ? code : "";
}
