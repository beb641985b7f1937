import { attack } from "../attack.ts";

export default attack({
  what: "fills memory outside of the heap with bytes",
  code: `
    async function lambda() {
      const a = [];
      while (true) a.push(new Uint8Array(1e6).fill(1));
    }
  `,
  expect: { outcomes: ["out_of_memory"] },
});
