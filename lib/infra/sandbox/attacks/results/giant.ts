import { attack } from "../attack.ts";

export default attack({
  what: "answers a text of five megabytes",
  code: `async function lambda() { return 'x'.repeat(5e6); }`,
  expect: { outcomes: ["out_of_memory"], error: "AnswerTooLarge" },
});
