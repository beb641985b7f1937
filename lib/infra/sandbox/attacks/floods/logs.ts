import { attack } from "../attack.ts";

export default attack({
  what: "logs without end",
  code: `async function lambda() { while (true) console.log('x'.repeat(1000)); }`,
  expect: { outcomes: ["timeout"] },
});
