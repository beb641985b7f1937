import type { Right } from "@/lib/domain/access/rights";
import type { EventId } from "@/lib/domain/events/catalog";
import type { Run } from "@/lib/domain/invocations/run";
import type { InvocationInput } from "./envelope";
import type { Reply } from "./reply";

export interface Gatekeeper {
  invokeEvent(ask: {
    account: string;
    eventId: EventId;
    skillId?: string | undefined;
    input: InvocationInput;
  }): Promise<{ lambdaId: string; run: Run } | null>;
  invokeLambda(ask: {
    account: string;
    id: string;
    input: InvocationInput;
  }): Promise<Run | "not_deployed" | "missing">;
  isImplemented(ask: {
    account: string;
    eventId: EventId;
    skillId?: string | undefined;
  }): Promise<boolean>;
  changeConversation(ask: {
    account: string;
    convId: string;
    body: unknown;
    wait: boolean;
  }): Promise<{ answered?: boolean }>;
  getConversation(ask: { account: string; convId: string }): Promise<object>;
  /** "ok", or one word for what is missing */
  health(): Promise<string>;
}

export interface Asked {
  /** the account and the id in the path */
  account: string;
  id: string;
  query: URLSearchParams;
  /** what came as JSON; undefined where nothing does */
  body: unknown;
}
export interface Route {
  method: "GET" | "POST";
  pattern: RegExp;
  /** what it takes to ask; everybody may where nothing stands */
  right?: Right;
  answer: (keeper: Gatekeeper, asked: Asked) => Promise<Reply>;
}

export const inAccount = (rest: string) => new RegExp(`^/api/account/([^/]+)/${rest}$`);
