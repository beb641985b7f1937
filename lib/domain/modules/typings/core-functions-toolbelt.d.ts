import type { SharedToolbelt } from "@parley/toolbelt";

export {
  ConversationContentTypes,
  ErrorCodes,
  ErrorStrategy,
  LpServices,
  SDETypes,
} from "@parley/toolbelt";

export declare class ToolBeltError extends Error {
  readonly code: string;
}
export declare const Toolbelt: SharedToolbelt & {
  /** Needs a live platform. */
  LpClient(): (
    service: string,
    path: string,
    options?: RequestInit & { appKeySecretName?: string },
  ) => Promise<Response>;
  /** @deprecated Not here: it fails with what takes its place. */
  LPMtlsClient(): never;
};
