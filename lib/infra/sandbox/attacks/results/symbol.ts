import { attack } from "../attack.ts";

export default attack({
  what: "answers a symbol",
  code: `async function lambda() { return Symbol('a'); }`,
  expect: { outcomes: ["function_error"], error: "TypeError" },
});
