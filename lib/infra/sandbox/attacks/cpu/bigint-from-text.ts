import { attack } from "../attack.ts";

export default attack({
  what: "has V8 read a BigInt of ten million digits",
  code: `async function lambda() { return BigInt('9'.repeat(1e7)).toString(16).length; }`,
  expect: { outcomes: ["timeout", "out_of_memory", "function_error", "answered"] },
});
