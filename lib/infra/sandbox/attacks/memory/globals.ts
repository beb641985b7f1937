import { attack } from "../attack.ts";

export default attack({
  what: "keeps more in its globals with every run, where they live on",
  reuseGlobals: true,
  code: `
    const kept = [];
    async function lambda() {
      for (let i = 0; i < 20; i++) kept.push(new Array(5000).fill(kept.length));
      return typeof kept.length;
    }
  `,
  expect: { outcomes: ["answered"], result: "number" },
  times: 60,
  later: { outcomes: ["answered", "out_of_memory"] },
});
