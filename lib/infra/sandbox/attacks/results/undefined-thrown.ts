import { attack } from "../attack.ts";

export default attack({
  what: "throws undefined",
  code: `async function lambda() { throw undefined; }`,
  expect: { outcomes: ["function_error"] },
});
