import { attack } from "../attack.ts";

export default attack({
  what: "searches an array-like object of 2^53 places, in one native call",
  code: `
    async function lambda() {
      return Array.prototype.includes.call({ length: Number.MAX_SAFE_INTEGER }, 1);
    }
  `,
  expect: { outcomes: ["timeout"] },
});
