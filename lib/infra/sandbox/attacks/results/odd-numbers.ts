import { attack } from "../attack.ts";

export default attack({
  what: "answers numbers that JSON has no word for",
  code: `
    async function lambda() {
      return [NaN, Infinity, -0, 1e308 * 10, Number.MIN_VALUE, 2 ** 53 + 1];
    }
  `,
  expect: { outcomes: ["answered"], result: [null, null, 0, null, 5e-324, 9007199254740992] },
});
