import { attack } from "../attack.ts";

export default attack({
  what: "waits for what cannot come",
  code: `async function lambda() { await new Promise(() => {}); }`,
  expect: { outcomes: ["timeout"], error: "NeverAnswered" },
});
