import { attack } from "../attack.ts";

export default attack({
  what: "reads the clock and the dice a million times, which the run's record keeps",
  code: `
    async function lambda() {
      let n = 0;
      for (let i = 0; i < 3e4; i++) n += Date.now() > 0 && Math.random() >= 0 ? 1 : 0;
      return n;
    }
  `,
  expect: { outcomes: ["answered"], result: 30000 },
});
