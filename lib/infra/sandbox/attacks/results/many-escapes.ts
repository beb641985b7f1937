import { attack } from "../attack.ts";

export default attack({
  what: "answers a text that triples when it is written",
  code: `async function lambda() { return '\\u0001'.repeat(170000); }`,
  expect: { outcomes: ["answered", "out_of_memory"] },
});
