import { attack } from "../attack.ts";

export default attack({
  what: "has V8 raise a BigInt to a power in one step",
  code: `async function lambda() { return (7n ** 5000000n).toString().length; }`,
  expect: { outcomes: ["timeout", "answered"] },
});
