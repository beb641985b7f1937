import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { askLine, tokenLine, tokenUrl, tryLine } from "./curl-lines";

const gateway = "http://127.0.0.1:4100";
const at = { gateway, web: "http://127.0.0.1:3000", account: "default" };

// A shell reads the line; printf stands where curl would, and says what arrives as its words.
const wordsOf = (line: string | null) =>
  spawnSync("sh", ["-c", (line ?? "").replace(/^curl/, "printf '%s\\0'")], {
    env: { ...process.env, PARLEY_TOKEN: "a token" },
  })
    .stdout.toString()
    .split("\0");

test("a call takes its token from the shell", () => {
  expect(wordsOf(askLine(gateway, "default", '"Authorization: Bearer $PARLEY_TOKEN"'))).toEqual([
    "-sS",
    "http://127.0.0.1:4100/api/account/default/events/controllerbot_messaging_conversation_idle/isImplemented?v=1",
    "-H",
    "Authorization: Bearer a token",
    "",
  ]);
});

test("a token is tried for what it may do", () => {
  const to = (...scopes: Parameters<typeof tryLine>[1]) => wordsOf(tryLine(at, scopes, "t"))[1];
  expect(to("functions.manage", "functions.invoke")).toContain("isImplemented");
  expect(to("functions.manage")).toBe("http://127.0.0.1:3000/api/accounts/default/lambdas");
  expect(tryLine(at, ["logs.read"], "t")).toBeNull();
});

test("a client gets its token with one line", () => {
  expect(wordsOf(tokenLine(tokenUrl(gateway, "default"), "id", "it's"))).toEqual([
    "-sS",
    "http://127.0.0.1:4100/sentinel/api/account/default/app/token?v=2.0",
    "-d",
    "grant_type=client_credentials",
    "-d",
    "client_id=id",
    "-d",
    "client_secret=it's",
    "",
  ]);
});
