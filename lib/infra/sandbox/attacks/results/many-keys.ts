import { attack } from "../attack.ts";

export default attack({
  what: "answers an object of twenty thousand keys",
  code: `
    async function lambda() {
      return Object.fromEntries(Array.from({ length: 20000 }, (_, i) => ["k" + i, 0]));
    }
  `,
  expect: { outcomes: ["answered"] },
});
