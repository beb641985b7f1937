import { attack } from "../attack.ts";

export default attack({
  what: "answers what throws when it is read",
  code: `async function lambda() { return { get a() { throw new Error('bite'); } }; }`,
  expect: { outcomes: ["function_error"], error: "TypeError" },
});
