import { createHash } from "node:crypto";
import type { AnsweringCode } from "@/lib/domain/conversations/story";
import { DomainError } from "@/lib/domain/errors";
import type { Recording } from "@/lib/domain/invocations/recording";
import type { Run } from "@/lib/domain/invocations/run";
import type { RunRequest } from "@/lib/domain/invocations/run-request";
import { type Played, type PlayRequest, play } from "@/lib/domain/simulation/play";
import type { EventRecording } from "@/lib/domain/simulation/recording";
import { sameSkills } from "@/lib/domain/simulation/same-skills";
import type { Answered, Question } from "@/lib/domain/simulation/simulate";
import type { SandboxRequest } from "@/lib/infra/sandbox/sandbox";
import type { Store } from "@/lib/infra/store/open-store";
import { codeFinder, type FoundCode } from "./find-code";

export interface PlayDeps {
  store: Pick<Store, "lambdas" | "deployments">;
  /** The story has its runs whole, and a thousand replays would push all others out of the list. */
  runUnlisted: (
    request: RunRequest,
    how: { id: string; isolate?: Partial<Pick<SandboxRequest, "key" | "owner" | "lane">> },
  ) => Promise<{ run: Run; recording: Recording }>;
  /** milliseconds of a clock that nobody sets */
  elapsed?: () => number;
}

/** What one question of web may be answered with, as JSON. */
const mostCharacters = 5_000_000;
/** No run begins later than this: whoever asked would not hear of it any more. */
const mostMs = 34_000;

/** Carries out what people do in a simulation, or did: functions run in virtual time. */
export async function playSimulation(deps: PlayDeps, request: PlayRequest): Promise<Played> {
  const { simulation, actions, recorded } = request;
  const find = codeFinder(deps, request);
  const earlier = new Map(recorded?.map((each) => [each.event, each]));
  const { elapsed = () => performance.now() } = deps;
  const beganAt = elapsed();
  let characters = 0;

  async function answer(question: Question): Promise<Answered | null> {
    if (elapsed() - beganAt > mostMs) {
      const tooLong = `The functions of this step ran for more than ${mostMs / 1_000} seconds in all.`;
      throw new DomainError("invalid", `${tooLong} Let less happen at a time.`);
    }
    const code = await find(question);
    if (!code) return null;
    const before = earlier.get(question.number);
    const known = before?.eventId === question.eventId ? before : undefined;
    const answered = await run(deps, { request, question, code, known });
    characters += JSON.stringify([answered, question.payload]).length;
    if (characters > mostCharacters) {
      throw new DomainError(
        "invalid",
        "The runs of this step answered or logged too much to keep.",
      );
    }
    return answered;
  }
  const rules = { ...simulation.rules, skills: sameSkills(simulation.rules.skills) };
  const begun = { ...simulation, rules };
  return play(begun, actions, { answer, passOver: recorded !== null });
}

async function run(
  { runUnlisted }: PlayDeps,
  {
    request: { accountId, recorded, shared },
    question: { eventId, payload, number, seed, now, rules },
    code: { told, hash, ...text },
    known,
  }: {
    request: PlayRequest;
    question: Question;
    code: FoundCode;
    known: EventRecording | undefined;
  },
): Promise<Answered> {
  const dice = createHash("sha256").update(`${seed}:${number}`).digest();
  const done = await runUnlisted(
    {
      accountId,
      lambdaId: told.lambdaId ?? hash,
      eventId,
      ...text,
      version: told.version,
      kind: "test",
      input: { headers: [], payload, timestamp: now },
      // What belongs to no function touches nothing of the account.
      calls: told.lambdaId === undefined ? "refused" : recorded === null ? "live" : "recorded",
      recordedCalls: known?.recording.calls ?? [],
      given: { ...known?.recording.given, seed: dice.toString("base64"), now },
      rules,
    },
    {
      id: uuidFrom(dice),
      // Of its own lane, and never the isolate that serves, or one of another account.
      ...(shared ? { isolate: { key: keyOf(accountId, told, hash), lane: "quarantine" } } : {}),
    },
  );
  if (done.run.outcome === "platform_error") {
    // By no fault of the function, so it is no part of its story.
    throw new DomainError("engine_unavailable", "No runner could take the function. Try again.");
  }
  const same = known?.text === hash;
  const run = same ? { ...done.run, ...known.measured } : done.run;
  const { durationMs, cpuMs, calls } = run;
  return {
    code: told,
    run,
    // Whatever runs now, the answer comes when it came: what is compared is the code.
    tookMs: known?.measured.durationMs ?? durationMs,
    recording: {
      event: number,
      eventId,
      text: hash,
      measured: { durationMs, cpuMs, calls },
      recording: done.recording,
    },
  };
}

const keyOf = (account: string, { lambdaId = "" }: AnsweringCode, hash: string): string =>
  `replay:${account}:${lambdaId}:${hash}`;

/** A uuid of the kind that is made of something else (version 8). */
function uuidFrom(bytes: Buffer): string {
  const hex = bytes.toString("hex");
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
  ];
  return [...parts, hex.slice(20, 32)].join("-");
}
