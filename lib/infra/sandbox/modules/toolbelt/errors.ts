const at = (path: string): string => `com.liveperson.faas.${path}`;

/** The codes by which functions of the older platform tell failures apart. */
export const ErrorCodes = {
  Platform: { Secret: { NoToken: at("handler.no-sa-token") } },
  Secret: {
    Invalid: at("secret.invalid-format"),
    Failure: at("secret.op-failed"),
    Timeout: at("secret.op-timed-out"),
    NotFound: at("secret.not-found"),
    AuthFailure: at("secret.auth-failed"),
    SystemSecret: at("secret.forbidden"),
  },
  Csds: { NotFound: at("csds.domain.not-found"), Failure: at("csds.op-failed") },
  LpClient: {
    Creds: {
      Format: at("lp-client.credentials-wrong-format"),
      Failure: at("lp-client.get-credentials-failure"),
    },
  },
  ConversationUtil: {
    General: at("conversation-util-general"),
    NotFound: at("conversation-util.conversation.not-found"),
    UnexpectedResponse: at("conversation-util.unexpected-response"),
    Timeout: at("conversation-util.timeout"),
  },
  SDEsUtil: {
    General: at("sdes-util-general"),
    UnexpectedResponse: at("sdes-util.unexpected-response"),
  },
  OrchestratorFN: {
    General: at("orchestrator-fn-general"),
    Timeout: at("orchestrator-fn.invoke.timeout"),
    Invocation: { StatusError: at("orchestrator-fn.invoke.status-code-error") },
  },
  Mtls: { General: at("mtls.general-issue") },
  GDPRUtil: { General: at("gdpr-util-general") },
};

/** An error with one of the codes. */
class CodedError extends Error {
  readonly code: string;
  constructor(code: string, message: string) {
    super(message);
    this.code = code;
    const { name } = new.target;
    Object.defineProperty(this, "name", {
      value: name,
      configurable: true,
      writable: true,
      enumerable: false,
    });
  }
}

export class ToolBeltError extends CodedError {}
export class SecretError extends CodedError {}
export class InternalError extends CodedError {}
export class SDKError extends CodedError {}

export const messageOf = (thrown: unknown): string =>
  thrown instanceof Error ? thrown.message : String(thrown);
export const nameOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : "");
