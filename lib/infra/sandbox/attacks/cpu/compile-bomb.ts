import { attack } from "../attack.ts";

export default attack({
  what: "has V8 compile one text after the other",
  code: `
    async function lambda() {
      for (let i = 0; ; i++) new Function("return " + "[" + (i + ",").repeat(20000) + "]")();
    }
  `,
  expect: { outcomes: ["timeout", "out_of_memory"] },
});
