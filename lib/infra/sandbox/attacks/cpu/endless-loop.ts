import { attack } from "../attack.ts";

export default attack({
  what: "loops for ever",
  code: `async function lambda() { while (true); }`,
  expect: { outcomes: ["timeout"] },
});
