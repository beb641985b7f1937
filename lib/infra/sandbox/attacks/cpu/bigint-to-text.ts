import { attack } from "../attack.ts";

export default attack({
  what: "has V8 write a giant BigInt in decimal digits",
  code: `async function lambda() { return (1n << 8000000n).toString().length; }`,
  expect: { outcomes: ["timeout", "answered"] },
});
