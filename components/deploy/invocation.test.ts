import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { events } from "@/lib/domain/events/catalog";
import { curlLine, eventUrl, lambdaUrl } from "./invocation";

const gateway = "http://127.0.0.1:4100";
const lambda = {
  id: "6f1c",
  eventId: "controllerbot_messaging_conversation_idle" as const,
  skills: [],
};

test("a function for all skills is reached without naming one", () => {
  expect(eventUrl(gateway, "default", lambda)).toBe(
    "http://127.0.0.1:4100/api/account/default/events/controllerbot_messaging_conversation_idle/invoke?v=1",
  );
});

test("a function for some skills is reached by its first", () => {
  expect(eventUrl(gateway, "default", { ...lambda, skills: ["56 3", "9"] })).toContain(
    "invoke?v=1&skillId=56+3",
  );
});

test("a function has an address of its own", () => {
  expect(lambdaUrl(gateway, "default", lambda)).toBe(
    "http://127.0.0.1:4100/api/account/default/lambdas/6f1c/invoke?v=1",
  );
});

// A shell reads the line; printf stands where curl would, and says what arrives as its words.
const wordsOf = (line: string) =>
  spawnSync("sh", ["-c", line.replace(/^curl/, "printf '%s\\0'")], {
    env: { ...process.env, PARLEY_TOKEN: "a token" },
  })
    .stdout.toString()
    .split("\0");

test.each(events.map((event) => [event.title, event] as const))(
  "the curl line of %s carries a whole envelope through a shell",
  (_, event) => {
    const url = "http://h/invoke?v=1&skillId=it's";
    for (const withToken of [false, true]) {
      const words = wordsOf(curlLine(url, event, 1_763_142_720_000, { withToken }));
      expect(words.slice(0, -2)).toEqual([
        "-sS",
        url,
        ...(withToken ? ["-H", "Authorization: Bearer a token"] : []),
        "-H",
        "Content-Type: application/json",
        "-d",
      ]);
      const envelope = JSON.parse(words.at(-2) ?? "");
      expect(Object.keys(envelope)).toEqual(["timestamp", "headers", "payload"]);
      expect(event.payload.safeParse(envelope.payload).success).toBe(true);
    }
  },
);
