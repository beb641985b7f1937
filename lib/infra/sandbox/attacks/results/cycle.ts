import { attack } from "../attack.ts";

export default attack({
  what: "answers what holds itself",
  code: `async function lambda() { const a = {}; a.a = a; return a; }`,
  expect: { outcomes: ["function_error"], error: "TypeError" },
});
