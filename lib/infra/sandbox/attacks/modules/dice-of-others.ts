import { attack } from "../attack.ts";

export default attack({
  what: "counts on two runs that draw the same random numbers and ids",
  reuseGlobals: true,
  code: `
    import { v4 } from "uuid";
    const seen = new Set();
    async function lambda() {
      const drawn = [
        v4(),
        crypto.randomUUID(),
        String(Math.random()),
        String(crypto.getRandomValues(new Uint32Array(2))),
      ];
      const known = drawn.filter((one) => seen.has(one)).length;
      for (const one of drawn) seen.add(one);
      return known;
    }
  `,
  expect: { outcomes: ["answered"], result: 0 },
  times: 5,
});
