import { host } from "../host";
import { fetch, type Response } from "../web/fetch";
import { ErrorCodes, InternalError, messageOf, ToolBeltError } from "./errors";
import { type AppKey, oauth1Header } from "./oauth1";
import { secretClient } from "./secret-client";

/** What this account has of a live platform. */
interface Platform {
  accountId: string;
  base: string | null;
}

export const platform = async (): Promise<Platform> =>
  (await host.ask("platform.get", {})) as Platform;

const notConfigured =
  'No live platform is configured for this account, and this needs one. An admin sets its address as "platformBase" in the account\'s settings, and lists its hosts under Settings → Network.';

/** Where each of the platform's services is, asked for once in a run. */
export function csdsClient() {
  let known: Promise<Map<string, string>> | undefined;
  const look = async (): Promise<Map<string, string>> => {
    const { accountId, base } = await platform();
    if (base === null) throw new InternalError(ErrorCodes.Csds.Failure, notConfigured);
    const address = `${base.replace(/\/$/, "")}/api/account/${encodeURIComponent(accountId)}/service/baseURI.json?version=1.0`;
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${response.status} - ${await response.text()}`);
    const { baseURIs } = (await response.json()) as {
      baseURIs?: { service: string; baseURI: string }[];
    };
    return new Map((baseURIs ?? []).map(({ service, baseURI }) => [service, baseURI]));
  };
  return {
    get: async (service: string): Promise<string> => {
      let found: Map<string, string>;
      try {
        known ??= look();
        found = await known;
      } catch (thrown) {
        known = undefined;
        throw new InternalError(ErrorCodes.Csds.Failure, messageOf(thrown));
      }
      const domain = found.get(service);
      if (domain !== undefined) return domain;
      throw new InternalError(ErrorCodes.Csds.NotFound, `Service "${service}" could not be found.`);
    },
  };
}
export type CsdsClient = ReturnType<typeof csdsClient>;

const defaultAppKey = "lp-faas-default-app-key";

/** The address of a path of a service, and the header that an app's key signs it with. */
export async function signedRequest(
  csds: CsdsClient,
  service: string,
  path: string,
  { method, appKeySecretName = defaultAppKey }: { method: string; appKeySecretName?: string },
): Promise<{ url: string; authorization: string }> {
  const domain = await csds.get(service);
  const url = `${/^https?:\/\//.test(domain) ? domain : `https://${domain}`}${path}`;
  let value: unknown;
  try {
    ({ value } = await secretClient(ToolBeltError).readSecret(appKeySecretName));
    if (typeof value === "string") value = JSON.parse(value);
  } catch (thrown) {
    throw new ToolBeltError(
      ErrorCodes.LpClient.Creds.Failure,
      `Could not fetch App Key credentials from secret storage: ${messageOf(thrown)}`,
    );
  }
  const key = value as Partial<AppKey> | null;
  if (!(key?.consumerKey && key.consumerSecret && key.token && key.tokenSecret)) {
    throw new ToolBeltError(
      ErrorCodes.LpClient.Creds.Format,
      `The secret ${appKeySecretName} has to be an object with consumerKey, consumerSecret, token and tokenSecret.`,
    );
  }
  return { url, authorization: oauth1Header(key as AppKey, { url, method }) };
}

/** A call of the platform that answers JSON; used by what stands on it. */
export type CallJson = (
  service: string,
  path: string,
  request: { method: string; body: unknown },
) => Promise<unknown>;

export function callJson(csds: CsdsClient): CallJson {
  return async (service, path, { method, body }) => {
    const { url, authorization } = await signedRequest(csds, service, path, { method });
    const response: Response = await fetch(url, {
      method,
      headers: { authorization, "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${response.status} - ${text}`);
    return text === "" ? null : (JSON.parse(text) as unknown);
  };
}
