import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { failureCodes } from "@/lib/domain/invocations/failure";
import { badInput, type Reply, refusal } from "./reply";

/** What is kept of requests that named themselves; the store has it. */
export interface RequestAnswers {
  begin(ask: {
    key: string;
    bodyHash: string;
  }): Promise<
    | { kind: "new" }
    | { kind: "answered"; status: number; body: string }
    | { kind: "running" }
    | { kind: "other_body" }
  >;
  finish(answer: { key: string; status: number; body: string }): Promise<void>;
  forget(ask: { key: string }): Promise<void>;
}

/** Longer than the longest invocation. */
const patienceMs = 35_000;
const digest = (text: string) => createHash("sha256").update(text).digest("base64url");

/**
 * Answers a request that names itself once: its repeats get the first answer, also while the first
 * still runs, and from another engine too. What failed by our own fault is not remembered.
 */
export async function firstAnswer(
  answers: RequestAnswers,
  request: { id: string; account: string; path: string; caller: string; body: string },
  run: () => Promise<Reply>,
): Promise<Reply> {
  const { id, account, path, caller, body } = request;
  const key = digest(JSON.stringify([account, path, caller, id]));
  const bodyHash = digest(body);
  const giveUpAt = performance.now() + patienceMs;
  for (let wait = 20; ; wait = Math.min(wait * 1.5, 500)) {
    const first = await answers.begin({ key, bodyHash });
    switch (first.kind) {
      case "answered":
        return { status: first.status, body: first.body === "" ? undefined : first.body };
      case "other_body":
        return badInput(400, "X-Request-ID: the same id came before with another body.");
      case "new":
        return remember(answers, key, run);
      case "running":
        if (performance.now() > giveUpAt) {
          return refusal(503, failureCodes.general, "The first request with this id still runs.");
        }
        await pause(wait);
    }
  }
}

async function remember(
  answers: RequestAnswers,
  key: string,
  run: () => Promise<Reply>,
): Promise<Reply> {
  let reply: Reply;
  try {
    reply = await run();
  } catch (error) {
    await answers.forget({ key });
    throw error;
  }
  // Status 901 is a function's own failure, which a repeat would meet again.
  const ours = reply.status >= 500 && reply.status < 600;
  if (ours) await answers.forget({ key });
  else await answers.finish({ key, status: reply.status, body: reply.body ?? "" });
  return reply;
}
