import { attack } from "../attack.ts";

export default attack({
  what: "loops for ever in a timer, when it is too late to answer",
  style: "classic",
  code: "function lambda(input, callback) { setTimeout(() => { while (true); }, 1); }",
  expect: { outcomes: ["timeout"] },
});
