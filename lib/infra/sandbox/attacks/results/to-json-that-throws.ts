import { attack } from "../attack.ts";

export default attack({
  what: "answers what throws when it is written",
  code: `async function lambda() { return { toJSON() { throw null; } }; }`,
  expect: { outcomes: ["function_error"], error: "TypeError" },
});
