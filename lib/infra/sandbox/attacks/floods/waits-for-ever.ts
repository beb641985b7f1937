import { attack } from "../attack.ts";

export default attack({
  what: "waits for ever, and ticks meanwhile",
  code: `async function lambda() { setInterval(() => {}, 5); await new Promise(() => {}); }`,
  expect: { outcomes: ["timeout"], error: "WallTimeExceeded" },
});
