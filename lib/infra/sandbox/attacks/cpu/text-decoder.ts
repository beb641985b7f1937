import { attack } from "../attack.ts";

export default attack({
  what: "decodes megabytes of broken UTF-8",
  code: `
    async function lambda() {
      const broken = new Uint8Array(4e6).fill(0xe2);
      for (;;) new TextDecoder().decode(broken).length;
    }
  `,
  expect: { outcomes: ["timeout", "out_of_memory", "function_error"] },
});
