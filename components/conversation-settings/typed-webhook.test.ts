import { expect, test } from "vitest";
import { readWebhook } from "./typed-webhook";

test("a whole webhook, or none", () => {
  const webhook = { url: "https://chat.example.com/effects", secretName: "HOOK" };
  expect(readWebhook({ ...webhook, url: ` ${webhook.url} ` })).toEqual({ ok: true, webhook });
  expect(readWebhook({ url: " ", secretName: "" })).toEqual({ ok: true, webhook: null });
});

test.each([
  ["", "HOOK", ["url"]],
  ["https://chat.example.com", "", ["secretName"]],
  ["chat.example.com", "HOOK", ["url"]],
  ["ftp://chat.example.com", "", ["url", "secretName"]],
  ["https://me:pass@chat.example.com", "HOOK", ["url"]],
])("of %s with the secret “%s” something is missing", (url, secretName, fields) => {
  const read = readWebhook({ url, secretName });
  expect(read.ok ? [] : Object.keys(read.problems)).toEqual(fields);
});
