import { attack } from "../attack.ts";

export default attack({
  what: "spreads an iterable without an end",
  code: `async function lambda() { return Math.max(...(function* () { for (;;) yield 1; })()); }`,
  expect: { outcomes: ["timeout", "out_of_memory", "function_error"] },
});
