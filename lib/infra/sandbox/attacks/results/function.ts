import { attack } from "../attack.ts";

export default attack({
  what: "answers a function",
  code: `async function lambda() { return () => 1; }`,
  expect: { outcomes: ["function_error"], error: "TypeError" },
});
