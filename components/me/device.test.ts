import { expect, test } from "vitest";
import { deviceOf } from "./device";

const mozilla = "Mozilla/5.0";
const gecko = "AppleWebKit/537.36 (KHTML, like Gecko)";

test.each([
  [`${mozilla} (X11; Linux x86_64) ${gecko} Chrome/147.0.0.0 Safari/537.36`, "Chrome on Linux"],
  [`${mozilla} (Windows NT 10.0) ${gecko} Chrome/147.0 Safari/537.36 Edg/147.0`, "Edge on Windows"],
  [`${mozilla} (Macintosh; Intel Mac OS X 15.1; rv:140.0) Gecko Firefox/140.0`, "Firefox on Mac"],
  [
    `${mozilla} (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1`,
    "Safari on iPhone",
  ],
  [
    `${mozilla} (Linux; Android 16) ${gecko} Chrome/147.0 Mobile Safari/537.36`,
    "Chrome on Android",
  ],
  ["curl/8.5.0", "curl"],
  ["something", "Unknown device"],
  [null, "Unknown device"],
])("%s is %s", (agent, words) => {
  expect(deviceOf(agent)).toBe(words);
});
