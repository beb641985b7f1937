import { absent } from "./absent";
import { contextServiceClient } from "./context-client";
import { conversationUtil } from "./conversation-util";
import { SecretError } from "./errors";
import { httpClient } from "./http-client";
import type { HttpOptions } from "./http-errors";
import { orchestratorClient } from "./orchestrator";
import { callJson, csdsClient, signedRequest } from "./platform";
import { sdeUtil } from "./sde-util";
import { secretClient } from "./secret-client";

export { ErrorCodes, SecretError } from "./errors";
export { ConversationContentTypes, ErrorStrategy, LpServices, SDETypes } from "./names";

const csds = csdsClient();
const failed = (message: string) => new Error(message);

type LpOptions = HttpOptions & { appKeySecretName?: string };

/** The toolbelt of classic functions, with the names that the platform's own has. */
export const Toolbelt = {
  HTTPClient: () => httpClient(),
  SecretClient: () => secretClient(SecretError),
  ContextServiceClient: (_config?: object) => contextServiceClient(),
  OrchestratorClient: () => orchestratorClient(),
  ConversationUtil: () => conversationUtil(callJson(csds), failed),
  SDEUtil: () => sdeUtil(callJson(csds), failed),
  CsdsClient: () => csds,
  /** Calls the platform, signed by an app's key, and answers as the HTTP client does. */
  LpClient:
    () =>
    async (service: string, path: string, options: LpOptions = {}): Promise<unknown> => {
      const { appKeySecretName, method = "GET", ...rest } = options;
      const named = appKeySecretName === undefined ? {} : { appKeySecretName };
      const signed = await signedRequest(csds, service, path, { method, ...named });
      const headers = { ...rest.headers, Authorization: signed.authorization };
      return await httpClient()(signed.url, { ...rest, method, headers });
    },
  ...absent,
};
