import { attack } from "../attack.ts";

export default attack({
  what: "calls the engine's own functions by V8's syntax for its tests",
  code: "async function lambda() { return %SystemBreak(); }",
  expect: { outcomes: ["syntax_error"], error: "SyntaxError" },
});
