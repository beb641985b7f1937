import { attack } from "../attack.ts";

export default attack({
  what: "logs lines with thousands of values and giant objects",
  code: `
    async function lambda() {
      const wide = Array.from({ length: 5000 }, (_, i) => ({ i, text: "x".repeat(500) }));
      while (true) console.log(...wide);
    }
  `,
  expect: { outcomes: ["timeout", "out_of_memory"] },
});
