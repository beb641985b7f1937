import { attack } from "../attack.ts";

export default attack({
  what: "sets more timers than it may",
  code: "async function lambda() { for (let i = 0; i < 1000; i++) setTimeout(() => {}, 1000); }",
  expect: { outcomes: ["function_error"], error: "Error", words: "200 timers" },
});
