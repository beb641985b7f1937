import { attack } from "../attack.ts";

export default attack({
  what: "answers a thenable that never calls back",
  code: `async function lambda() { return { then() {} }; }`,
  expect: { outcomes: ["timeout"], error: "NeverAnswered" },
});
