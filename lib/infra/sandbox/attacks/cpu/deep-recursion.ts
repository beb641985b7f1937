import { attack } from "../attack.ts";

export default attack({
  what: "exhausts its stack",
  code: `async function lambda() { const f = () => f() + 1; return f(); }`,
  expect: { outcomes: ["function_error"] },
});
