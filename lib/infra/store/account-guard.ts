import { AsyncLocalStorage } from "node:async_hooks";

/** What is an account's own, and what else than the account may find it: a key that says itself whose it is. */
const guarded: Record<string, readonly string[]> = {
  Lambda: [],
  Version: [],
  TestPayload: [],
  Invocation: [],
  Secret: [],
  ContextNamespace: [],
  ContextProperty: [],
  /** a person's own, in all of their accounts */
  Membership: ["personId", "person"],
  Invitation: ["tokenHash"],
  ApiToken: ["tokenHash"],
  OauthClient: ["clientId"],
  Conversation: [],
  ConversationEntry: [],
  ConversationEvent: [],
  EffectDelivery: [],
  Simulation: [],
  SimulationStep: [],
  AuditEntry: [],
};

const across = new AsyncLocalStorage<true>();

/** Work of the installation itself, such as sealing all secrets anew, which no account asks for. */
export function acrossAccounts<T>(work: () => Promise<T>): Promise<T> {
  // Prisma asks only when it is waited for, which has to happen in here.
  return across.run(true, async () => await work());
}

/**
 * The one place that holds every query to an account: what is an account's own is neither read nor
 * changed without naming the account, or a key that only its holder has. What is written as SQL is
 * held by the test beside this.
 */
export function mustNameAccount(model: string | undefined, operation: string, args: unknown): void {
  const others = model === undefined ? undefined : guarded[model];
  if (!others || operation.startsWith("create") || across.getStore()) return;
  const { where } = (args ?? {}) as { where?: unknown };
  if (isObject(where) && (namesAccount(where) || others.some((key) => isGiven(where[key])))) return;
  throw new Error(`${model}.${operation} names no account.`);
}

/** What stands below these holds of others than the account's own too. */
const othersToo = new Set(["OR", "NOT", "none", "every", "isNot"]);

/** By itself, as a part of a key, or by the row that it belongs to. */
function namesAccount(where: Record<string, unknown>): boolean {
  // Null is the installation's own, in the audit log.
  if (isText(where.accountId) || where.accountId === null) return true;
  return Object.entries(where).some(
    ([key, inner]) =>
      !othersToo.has(key) &&
      (Array.isArray(inner) ? inner : [inner]).some((one) => isObject(one) && namesAccount(one)),
  );
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null;
const isText = (value: unknown): boolean => typeof value === "string";
const isGiven = (value: unknown): boolean => isText(value) || isObject(value);

/** The tables of what is guarded, for the test that reads SQL. */
export const guardedModels = Object.keys(guarded);
