import { attack } from "../attack.ts";

export default attack({
  what: "answers an array of four thousand million holes",
  code: `async function lambda() { const a = []; a[4294967294] = 1; return a; }`,
  expect: { outcomes: ["function_error", "timeout", "out_of_memory"] },
});
