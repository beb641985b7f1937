import { attack } from "../attack.ts";

export default attack({
  what: "answers what loops when it is written",
  code: `async function lambda() { return { toJSON() { while (true); } }; }`,
  expect: { outcomes: ["timeout"] },
});
