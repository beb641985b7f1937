import { attack } from "../attack.ts";

export default attack({
  what: "answers a BigInt",
  code: `async function lambda() { return 1n; }`,
  expect: { outcomes: ["function_error"], error: "TypeError" },
});
