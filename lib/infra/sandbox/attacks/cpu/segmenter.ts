import { attack } from "../attack.ts";

export default attack({
  what: "cuts a giant text into graphemes",
  code: `
    async function lambda() {
      const seg = new Intl.Segmenter("th", { granularity: "word" });
      for (;;) [...seg.segment("ภาษาไทย".repeat(20000))].length;
    }
  `,
  expect: { outcomes: ["timeout", "out_of_memory"] },
});
