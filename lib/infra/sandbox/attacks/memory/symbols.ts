import { attack, stopped } from "../attack.ts";

export default attack({
  what: "fills the register of symbols, which outlives the room",
  code: `
    async function lambda() {
      for (let i = 0; ; i++) Symbol.for("symbol " + i + " that nobody takes out again");
    }
  `,
  expect: { outcomes: stopped },
});
