import type { SharedToolbelt } from "@parley/toolbelt";

export {
  ConversationContentTypes,
  ErrorCodes,
  ErrorStrategy,
  LpServices,
  SDETypes,
} from "@parley/toolbelt";

interface HttpOptions {
  uri?: string;
  url?: string;
  baseUrl?: string;
  method?: string;
  headers?: Record<string, any>;
  /** a query; lists and objects are written in brackets */
  qs?: object;
  body?: any;
  /** sends the body as JSON, and reads the answer as JSON */
  json?: boolean | object;
  form?: string | object;
  auth?: { user?: string; pass?: string; bearer?: string };
  /** in milliseconds */
  timeout?: number;
  /** whether an answer that is not 2xx is an error; true when not said */
  simple?: boolean;
  /** the whole response in place of its body */
  resolveWithFullResponse?: boolean;
  followRedirect?: boolean;
  followAllRedirects?: boolean;
  /** null gives bytes */
  encoding?: string | null;
  transform?: (body: any, response: any, full: boolean) => any;
}
interface HttpCall {
  (url: string, options?: HttpOptions): Promise<any>;
  (options: HttpOptions): Promise<any>;
}
/** Called as request-promise is. */
interface HttpClient extends HttpCall {
  get: HttpCall;
  head: HttpCall;
  options: HttpCall;
  post: HttpCall;
  put: HttpCall;
  patch: HttpCall;
  del: HttpCall;
  delete: HttpCall;
  defaults(options: HttpOptions): HttpClient;
}
export declare class SecretError extends Error {
  readonly code: string;
}
export declare const Toolbelt: SharedToolbelt & {
  /** The host has to be on the account's list of allowed hosts. */
  HTTPClient(): HttpClient;
  /** Needs a live platform. */
  LpClient(): (
    service: string,
    path: string,
    options?: HttpOptions & { appKeySecretName?: string },
  ) => Promise<any>;
};
