import { attack } from "../attack.ts";

export default attack({
  what: "never leaves the queue of microtasks",
  code: `async function lambda() { while (true) await null; }`,
  expect: { outcomes: ["timeout"] },
});
