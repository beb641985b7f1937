import { attack } from "../attack.ts";

export default attack({
  what: "sorts by a comparator that never ends",
  code: `async function lambda() { return [3, 1, 2].sort(() => { while (true); }); }`,
  expect: { outcomes: ["timeout"] },
});
