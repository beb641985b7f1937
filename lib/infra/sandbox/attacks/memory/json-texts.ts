import { attack, stopped } from "../attack.ts";

export default attack({
  what: "parses and writes one text larger each time",
  code: `
    async function lambda() {
      let value = [1];
      for (;;) value = JSON.parse(JSON.stringify([value, value]));
    }
  `,
  expect: { outcomes: [...stopped, "function_error"] },
});
