import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { AllowedHost } from "@/lib/domain/egress/allowed-host";
import type { Recording } from "@/lib/domain/invocations/recording";
import type { Invocation, Outcome, Run } from "@/lib/domain/invocations/run";
import type { Style } from "@/lib/domain/lambdas/lambda";

/** Code that means harm, and how it has to end: the same under the limits that serve and under small ones. */
export interface Attack {
  /** one sentence: what it tries */
  what: string;
  style: Style;
  code: string;
  expect: Expectation;
  environment: Record<string, string>;
  reuseGlobals: boolean;
  /** how often it is invoked, one after the other; what is answered at once is asked twice anyway */
  times: number;
  /** how it has to end after the first time; the same when not said */
  later?: Expectation;
  /** what has to be there beside the code; what it lays out is the payload of the invocation */
  setup?: (ground: Ground) => Promise<Laid | undefined>;
}

export interface Expectation {
  outcomes: readonly Outcome[];
  /** the error's name */
  error?: string;
  /** a part of the error's message */
  words?: string;
  /** exactly what is answered */
  result?: unknown;
  /** each call to the outside: its status, or how it came to nothing */
  calls?: readonly (number | "blocked" | "failed")[];
}

/** What an attacked run left. */
export interface Left {
  /** as whoever invoked it sees it */
  run: Run;
  /** as it is written down */
  kept: Invocation;
  recording: Recording | null;
}

export interface Laid {
  payload?: unknown;
  /** what went wrong beyond what is expected of every attack; null when nothing did */
  wrong?: (left: Left) => string | null | Promise<string | null>;
}

/** A server of the outside world on a port of this machine. */
export interface Outside {
  port: number;
  seen: readonly { method: string; url: string; headers: Record<string, string>; body: string }[];
  connections: () => number;
}

/** Where the attack takes place: an account of its own, beside that of a victim. */
export interface Ground {
  account: string;
  lambdaId: string;
  victim: {
    account: string;
    lambdaId: string;
    /** the name of a secret that the attacker's account has not */
    secret: string;
    /** where it keeps context */
    namespace: string;
  };
  serve: (
    answer: (request: IncomingMessage, response: ServerResponse) => void,
    options?: { secure?: boolean; forbidden?: boolean },
  ) => Promise<Outside>;
  speak: (speaks: (socket: Socket) => void) => Promise<Outside>;
  /** puts hosts on the account's list, which is empty before */
  allow: (...hosts: AllowedHost[]) => Promise<void>;
  /** what a name resolves to, each time that it is asked; any other is 127.0.0.1 */
  resolve: (name: string, addresses: () => string[]) => void;
  /** a port at which the product itself counts as listening */
  ownPort: (port: number) => void;
  /** a secret of the attacker's own account */
  secret: (name: string, value: string) => Promise<void>;
}

/** Whatever stops a run that does not stop by itself. */
export const stopped: readonly Outcome[] = ["timeout", "out_of_memory"];

type Given = Pick<Attack, "what" | "code" | "expect"> & Partial<Attack>;

export const attack = (given: Given): Attack => ({
  style: "modern",
  environment: {},
  reuseGlobals: false,
  times: 1,
  ...given,
});
