import { attack } from "../attack.ts";

export default attack({
  what: "normalises large texts, which V8 does not interrupt",
  code: `
    async function lambda() {
      for (let n = 1; ; n++) ("\\u0344\\ufdfa" + n).repeat(200000).normalize("NFKD").normalize("NFC");
    }
  `,
  expect: { outcomes: ["timeout", "out_of_memory", "function_error"] },
});
