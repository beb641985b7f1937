import { attack } from "../attack.ts";

export default attack({
  what: "lets a regular expression try everything",
  code: `async function lambda() { return /^(a+)+$/.test('a'.repeat(40) + 'b'); }`,
  expect: { outcomes: ["timeout"] },
});
