// What both toolbelts share.

interface Secret {
  /** letters, digits, - and _ */
  key: string;
  /** a text, or anything that JSON has */
  value: any;
}
export interface SecretClient {
  /** The value of a secret of the account. Fails when there is none by this name. */
  readSecret(key: string, options?: object): Promise<Secret>;
  /** Changes a secret that is there. */
  updateSecret(secret: Secret, options?: object): Promise<Secret>;
  /** Changes a secret, or makes it. */
  writeSecret(secret: Secret): Promise<Secret>;
}

type Properties = Record<string, any>;
interface Namespace {
  name: string;
  createdAt: Date;
  /** how long a property stays after its last change */
  ttlSecond?: number;
}
/** The account's own store of context. A session that is not named is the namespace's own. */
export interface ContextServiceClient {
  createNamespace(namespace: string, options?: { ttl?: number }): Promise<Namespace>;
  deleteNamespace(namespace: string): Promise<void>;
  getListOfNamespaces(): Promise<Namespace[]>;
  getListOfSessions(namespace: string): Promise<string[]>;
  setPropertiesInNamespace(
    namespace: string,
    properties: Properties,
    sessionId?: string,
  ): Promise<Properties>;
  updatePropertiesInNamespace(
    namespace: string,
    properties: Properties,
    sessionId?: string,
  ): Promise<Properties>;
  getAllPropertiesInSession(namespace: string, sessionId?: string): Promise<Properties>;
  getSelectedPropertiesInSession(
    namespace: string,
    propertyNames: string[],
    sessionId?: string,
  ): Promise<Properties>;
  getPropertyInSession(namespace: string, propertyName: string, sessionId?: string): Promise<any>;
  deletePropertyInSession(
    namespace: string,
    propertyName: string,
    sessionId?: string,
  ): Promise<void>;
  deleteSession(namespace: string, sessionId: string): Promise<void>;
}

interface OrchestratorInvocation {
  /** the function's id, as its page shows it */
  uuid: string;
  headers?: Record<string, string>;
  payload?: unknown;
  /** how often it is tried again; 3 when not said */
  retries?: number;
  /** what to try again; 429 and 5xx when not said */
  retryFunction?: (statusCode?: number, error?: unknown) => boolean;
}
interface OrchestratorResponse {
  uuid: string;
  body?: any;
  headers?: Record<string, string>;
  statusCode?: number;
  error?: { code: string; message: string };
}
/** Invokes other functions of the account: three deep, fifty in all. */
export interface OrchestratorClient {
  invoke(
    invocations: OrchestratorInvocation[],
    /** milliseconds for all of it; at most 25,000 */
    deadline?: number,
    options?: {
      timeout?: number;
      json?: boolean;
      errorStrategy?: "ExitOnError" | "ContinueOnError";
      invokeParallel?: boolean;
    },
  ): Promise<OrchestratorResponse[]>;
}

interface Conversation {
  conversationHistoryRecords: any[];
  _metadata?: object;
}
export interface ConversationUtil {
  /** One of the account's own conversations, else of the live platform where one is configured. */
  getConversationById(conversationId: string, contentToRetrieve?: string[]): Promise<Conversation>;
  scanConversationForKeywords(
    conversation: Conversation,
    keywords: string[],
  ): { message: string; sentTimestamp: number; sentBy: string; tag: string }[];
}
interface SDEsResponse {
  events: any[];
}
export interface SDEUtil {
  /** In the order of their time; the most recent is the last. */
  getSDEsFromConv(conversation: Conversation): { sdes: SDEsResponse; unAuthSdes: SDEsResponse };
  /** Needs a live platform. */
  addSDEs(
    sdes: { type: string; [key: string]: any }[],
    visitorId: string,
    sessionId: string,
  ): Promise<void>;
}
export interface CsdsClient {
  /** The host of a service of the live platform. */
  get(service: string): Promise<string>;
}

export declare const LpServices: {
  readonly MSG_HIST: "msgHist";
  readonly AGENT_VEP: "agentVep";
  readonly ACCOUNT_CONFIG_READ_ONLY: "accountConfigReadOnly";
  readonly ACCOUNT_CONFIG_READ_WRITE: "accountConfigReadWrite";
  readonly ASYNC_MESSAGING: "asyncMessaging";
  readonly ASYNC_MESSAGING_EN: "asyncMessagingEnt";
  readonly ENG_HIST_DOMAIN: "engHistDomain";
  readonly RTBF: "rtbf";
  readonly AUDITLOG: "auditLog";
  readonly SMT: "smt";
  readonly PUSHER: "pusher";
  readonly LE_DATA_REPORTING: "leDataReporting";
  readonly MSG_EWT_API: "msgEwtAPI";
  readonly MSDKGW: "msdkgw";
};
export declare const ConversationContentTypes: {
  readonly INFO: "info";
  readonly SDES: "sdes";
  readonly UNAUTH_SDES: "unAuthSdes";
  readonly CAMPAIGN: "campaign";
  readonly MESSAGE_RECORDS: "messageRecords";
  readonly AGENT_PARTICIPANTS: "agentParticipants";
  readonly AGENT_PARTICIPANTS_ACTIVE: "agentParticipantsActive";
  readonly CONSUMER_PARTICIPANTS: "consumerParticipants";
  readonly TRANSFERS: "transfers";
  readonly INTERACTIONS: "interactions";
  readonly MESSAGE_SCORES: "messageScores";
  readonly MESSAGE_STATUSES: "messageStatuses";
  readonly SKILL_CHANGES: "skillChanges";
  readonly CONVERSATION_SURVEYS: "conversationSurveys";
  readonly AGENT_PARTICIPANTS_LEAVE: "agentParticipantsLeave";
  readonly COBROWSE_SESSIONS: "coBrowseSessions";
  readonly SUMMARY: "summary";
  readonly MONITORING: "monitoring";
  readonly DIALOGS: "dialogs";
  readonly RESPONSE_TIME: "responseTime";
  readonly INTENTS: "intents";
  readonly UNIQUE_INTENTS: "uniqueIntents";
  readonly LATEST_AGENT_SURVEY: "latestAgentSurvey";
  readonly PREVIOUSLY_SUBMITTED_AGENT_SURVEYS: "previouslySubmittedAgentSurveys";
};
export declare const SDETypes: {
  readonly CART: "cart";
  readonly TRANSACTION: "purchase";
  readonly VIEWED_PRODUCT: "prodView";
  readonly CUSTOMER_INFO: "ctmrinfo";
  readonly MARKETING_SOURCE: "mrktInfo";
  readonly PERSONAL_INFO: "personal";
  readonly LEAD: "lead";
  readonly SERVICE_ACTIVITY: "service";
  readonly VISITOR_ERROR: "error";
  readonly SEARCHED_CONTENT: "searchInfo";
  readonly ORDER_ID: "orderId";
};
export declare const ErrorStrategy: {
  readonly EXIT_ON_ERROR: "ExitOnError";
  readonly CONTINUE_ON_ERROR: "ContinueOnError";
};
/** What failures of the toolbelt have as their `code`. */
export declare const ErrorCodes: Record<string, any>;

export interface SharedToolbelt {
  SecretClient(options?: object): SecretClient;
  /** The account's own context store; what the older platform wants to know of it is not needed. */
  ContextServiceClient(config?: object): ContextServiceClient;
  OrchestratorClient(): OrchestratorClient;
  ConversationUtil(): ConversationUtil;
  SDEUtil(): SDEUtil;
  CsdsClient(): CsdsClient;
  /** @deprecated Not here: it fails with what takes its place. */
  SFClient(): any;
  /** @deprecated Not here: it fails with what takes its place. */
  GDPRUtil(): any;
  /** @deprecated Not here: it fails with what takes its place. */
  MTLSClient(...given: any[]): never;
}
