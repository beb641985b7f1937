/** Names of the platform's services, by which its addresses are looked up. */
export const LpServices = {
  MSG_HIST: "msgHist",
  AGENT_VEP: "agentVep",
  ACCOUNT_CONFIG_READ_ONLY: "accountConfigReadOnly",
  ACCOUNT_CONFIG_READ_WRITE: "accountConfigReadWrite",
  ASYNC_MESSAGING: "asyncMessaging",
  ASYNC_MESSAGING_EN: "asyncMessagingEnt",
  ENG_HIST_DOMAIN: "engHistDomain",
  RTBF: "rtbf",
  AUDITLOG: "auditLog",
  SMT: "smt",
  PUSHER: "pusher",
  LE_DATA_REPORTING: "leDataReporting",
  MSG_EWT_API: "msgEwtAPI",
  MSDKGW: "msdkgw",
} as const;

/** Parts of a conversation that can be asked for. */
export const ConversationContentTypes = {
  INFO: "info",
  SDES: "sdes",
  UNAUTH_SDES: "unAuthSdes",
  CAMPAIGN: "campaign",
  MESSAGE_RECORDS: "messageRecords",
  AGENT_PARTICIPANTS: "agentParticipants",
  AGENT_PARTICIPANTS_ACTIVE: "agentParticipantsActive",
  CONSUMER_PARTICIPANTS: "consumerParticipants",
  TRANSFERS: "transfers",
  INTERACTIONS: "interactions",
  MESSAGE_SCORES: "messageScores",
  MESSAGE_STATUSES: "messageStatuses",
  SKILL_CHANGES: "skillChanges",
  CONVERSATION_SURVEYS: "conversationSurveys",
  AGENT_PARTICIPANTS_LEAVE: "agentParticipantsLeave",
  COBROWSE_SESSIONS: "coBrowseSessions",
  SUMMARY: "summary",
  MONITORING: "monitoring",
  DIALOGS: "dialogs",
  RESPONSE_TIME: "responseTime",
  INTENTS: "intents",
  UNIQUE_INTENTS: "uniqueIntents",
  LATEST_AGENT_SURVEY: "latestAgentSurvey",
  PREVIOUSLY_SUBMITTED_AGENT_SURVEYS: "previouslySubmittedAgentSurveys",
} as const;

/** Kinds of structured data about a consumer and a visit. */
export const SDETypes = {
  CART: "cart",
  TRANSACTION: "purchase",
  VIEWED_PRODUCT: "prodView",
  CUSTOMER_INFO: "ctmrinfo",
  MARKETING_SOURCE: "mrktInfo",
  PERSONAL_INFO: "personal",
  LEAD: "lead",
  SERVICE_ACTIVITY: "service",
  VISITOR_ERROR: "error",
  SEARCHED_CONTENT: "searchInfo",
  ORDER_ID: "orderId",
} as const;

/** What the orchestrator does when one of several invocations fails. */
export const ErrorStrategy = {
  EXIT_ON_ERROR: "ExitOnError",
  CONTINUE_ON_ERROR: "ContinueOnError",
} as const;
