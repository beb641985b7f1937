import { fetch, Headers, type Response } from "../web/fetch";
import type { RequestInit } from "../web/request";
import { absent } from "./absent";
import { contextServiceClient } from "./context-client";
import { conversationUtil } from "./conversation-util";
import { ErrorCodes, ToolBeltError } from "./errors";
import { orchestratorClient } from "./orchestrator";
import { callJson, csdsClient, signedRequest } from "./platform";
import { sdeUtil } from "./sde-util";
import { secretClient } from "./secret-client";

export { ErrorCodes, ToolBeltError } from "./errors";
export { ConversationContentTypes, ErrorStrategy, LpServices, SDETypes } from "./names";

const csds = csdsClient();
const inUtil = (code: string) => (message: string) => new ToolBeltError(code, message);

type LpOptions = RequestInit & { appKeySecretName?: string };

/** The toolbelt of modern functions, with the names that the platform's own has. */
export const Toolbelt = {
  SecretClient: (_options?: object) => secretClient(ToolBeltError),
  ContextServiceClient: (_config?: object) => contextServiceClient(),
  OrchestratorClient: () => orchestratorClient(),
  ConversationUtil: () =>
    conversationUtil(callJson(csds), inUtil(ErrorCodes.ConversationUtil.General)),
  SDEUtil: () => sdeUtil(callJson(csds), inUtil(ErrorCodes.SDEsUtil.General)),
  CsdsClient: () => csds,
  /** Calls the platform, signed by an app's key, and answers as fetch does. */
  LpClient:
    () =>
    async (service: string, path: string, options: LpOptions = {}): Promise<Response> => {
      const { appKeySecretName, method = "GET", ...rest } = options;
      const named = appKeySecretName === undefined ? {} : { appKeySecretName };
      const signed = await signedRequest(csds, service, path, { method, ...named });
      const headers = new Headers(rest.headers);
      headers.set("authorization", signed.authorization);
      return await fetch(signed.url, { ...rest, method, headers });
    },
  ...absent,
};
