import { expect, test } from "vitest";
import { startRedaction } from "../secrets/redact";
import { redactedRun } from "./redacted-run";
import { type Run, run } from "./run";

const secret = "error";
const full: Run = {
  id: "error",
  outcome: "answered",
  result: { error: [secret] },
  effects: [
    {
      type: "error",
      status: "invalid",
      command: { a: secret },
      text: secret,
      reason: secret,
      path: ".error",
    },
    { type: "error", status: "ignored" },
  ],
  warnings: [{ path: secret, message: secret }],
  logs: [{ level: "error", message: secret, extras: [{ secret }], at: 0 }],
  droppedLogs: 0,
  calls: [
    {
      host: secret,
      path: `/${secret}`,
      method: "error",
      status: null,
      ms: 1,
      bytes: 2,
      blocked: secret,
      failed: secret,
    },
  ],
  durationMs: 1,
  cpuMs: 1,
  error: { name: "error", message: secret, stack: `${secret}\n    at lambda.js:1:1` },
};

test("a secret is taken out wherever a run's own text can be, and our words stay", () => {
  const redaction = startRedaction();
  redaction.add("KEY", secret);
  const redacted = redactedRun(full, redaction);
  expect(run.parse(redacted)).toEqual(redacted);
  // What is left of it are words of ours.
  const left = JSON.stringify({ ...redacted, id: "", error: { ...redacted.error } });
  const ours = [
    '"level":"error"',
    '"method":"error"',
    '"type":"error","status":"ignored"',
    '"error":{',
  ];
  const rest = ours.reduce((text, word) => text.replace(word, ""), left);
  expect(rest).not.toContain(secret);
  expect(redacted.logs[0]).toMatchObject({ level: "error", message: "[redacted: KEY]" });
});

test("a run that was given nothing stays as it is", () => {
  expect(redactedRun(full, startRedaction())).toEqual(full);
});
