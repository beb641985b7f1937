import type { AllowedHost } from "@/lib/domain/egress/allowed-host";
import { type EgressLimits, egressLimits } from "@/lib/domain/egress/limits";
import { judgeUrl, placeOf, type VerdictStep } from "@/lib/domain/egress/url-verdict";
import { DomainError } from "@/lib/domain/errors";
import type { OutsideCall } from "@/lib/domain/invocations/run";
import { type CallRequest, type CallResponse, call, type Watch } from "./call";
import { BlockedCall, FailedCall, inCallWords } from "./call-error";
import { addressesOf, addressRefusal } from "./checked-addresses";
import type { Dialler } from "./dial";
import { type Turnstile, turnstile } from "./turnstile";

/** A run that calls out. What it called is written to `outside`. */
export interface CallingRun {
  accountId: string;
  outside: OutsideCall[];
}

interface RunState {
  begun: number;
  gate: Turnstile;
}
interface AccountState {
  gate: Turnstile;
  minute: number;
  begun: number;
  checks: number;
}

/** What a call that is not answered yet will have been, if nothing else comes. */
const runEnded = "The run ended before it was answered.";
const minuteMs = 60_000;

/** Decides about every call of every function, and makes those that may be made. */
export function startBroker({
  dialler,
  allowedHosts,
  limits,
  now = () => Date.now(),
}: {
  dialler: Dialler;
  /** asked at each hop, so that a change counts at once */
  allowedHosts: (account: { account: string }) => Promise<AllowedHost[]>;
  limits?: Partial<EgressLimits>;
  now?: () => number;
}) {
  const rules = { ...egressLimits, ...limits };
  const runs = new WeakMap<CallingRun, RunState>();
  const accounts = new Map<string, AccountState>();

  const stateOf = (run: CallingRun): RunState => {
    const known = runs.get(run);
    if (known) return known;
    const state = { begun: 0, gate: turnstile(rules.concurrent) };
    runs.set(run, state);
    return state;
  };
  const accountOf = (id: string): AccountState => {
    const minute = Math.floor(now() / minuteMs);
    const known = accounts.get(id);
    if (known?.minute === minute) return known;
    const state = {
      gate: known?.gate ?? turnstile(rules.accountConcurrent),
      minute,
      begun: 0,
      checks: 0,
    };
    accounts.set(id, state);
    return state;
  };

  return {
    /** Makes a call for a run, or says why not. */
    async call(run: CallingRun, request: CallRequest, signal: AbortSignal): Promise<CallResponse> {
      const mine = stateOf(run);
      const account = accountOf(run.accountId);
      const watch = watchInto(run.outside);
      mine.begun += 1;
      account.begun += 1;
      const refusal =
        mine.begun > rules.perRun
          ? `A run may make ${rules.perRun} calls.`
          : account.begun > rules.accountPerMinute
            ? `The functions of this account have made ${rules.accountPerMinute} calls within this minute. Wait for the next one.`
            : null;
      if (refusal !== null) {
        const error = new BlockedCall(refusal);
        // A flood is counted, not listed.
        if (mine.begun <= rules.perRun * 2) watch(request).ended({ error });
        throw error;
      }
      const list = () => allowedHosts({ account: run.accountId });
      const made = () =>
        call(dialler, request, { account: run.accountId, list, signal, watch, limits: rules });
      return mine.gate
        .pass(signal, () => account.gate.pass(signal, made))
        .catch((thrown: unknown) => {
          throw signal.aborted ? new FailedCall(runEnded) : thrown;
        });
    },

    /** Whether a URL would pass, step by step. Its name is looked up; nothing is called. */
    async check({ account, url }: { account: string; url: string }): Promise<VerdictStep[]> {
      const asked = accountOf(account);
      asked.checks += 1;
      // Each looks a name up for whoever asks.
      if (asked.checks > rules.checksPerMinute) {
        throw new DomainError("too_many", "Too many URLs were checked. Wait for a minute.");
      }
      const list = await allowedHosts({ account });
      const { steps, target } = judgeUrl(url, list);
      if (!target) return steps;
      const { hostname, port, protocol } = target.url;
      const rule = "address" as const;
      try {
        const addresses = await Promise.race([
          addressesOf(hostname, dialler.resolve),
          tooSlow(rules.connectMs, hostname),
        ]);
        const refusal = addressRefusal(hostname, addresses, {
          private: target.entry.private,
          port: Number(port || (protocol === "https:" ? 443 : 80)),
          ownPorts: dialler.ownPorts,
        });
        const shown = addresses.map(({ address }) => address).join(", ");
        return [
          ...steps,
          refusal === null
            ? { rule, passed: true, words: `${hostname} is at ${shown}.` }
            : { rule, passed: false, words: refusal },
        ];
      } catch (thrown) {
        return [...steps, { rule, passed: false, words: inCallWords(thrown, hostname).message }];
      }
    },
  };
}
export type Broker = ReturnType<typeof startBroker>;

/** Writes each hop down when it begins, so that a run that is cut off shows what it was waiting for. */
function watchInto(outside: OutsideCall[]): Watch {
  return ({ url, method }) => {
    const startedAt = performance.now();
    const entry: OutsideCall = {
      ...placeOf(url),
      method,
      status: null,
      ms: 0,
      bytes: 0,
      failed: runEnded,
    };
    outside.push(entry);
    return {
      answered: (status) => {
        entry.status = status;
      },
      ended: (end) => {
        entry.ms = performance.now() - startedAt;
        delete entry.failed;
        if ("bytes" in end) entry.bytes = end.bytes;
        else if (end.error instanceof BlockedCall) entry.blocked = end.error.message;
        else entry.failed = end.error instanceof Error ? end.error.message : "It failed.";
      },
    };
  };
}

function tooSlow(ms: number, hostname: string): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(
      () => reject(new FailedCall(`The address of ${hostname} could not be looked up.`)),
      ms,
    ).unref();
  });
}
