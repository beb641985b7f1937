import { attack } from "../attack.ts";

export default attack({
  what: "answers many bytes in few characters",
  code: `async function lambda() { return '\\u20ac'.repeat(6e5); }`,
  expect: { outcomes: ["out_of_memory"], error: "AnswerTooLarge" },
});
