import { attack } from "../attack.ts";

export default attack({
  what: "has the runner itself hash eight megabytes at a time, for ever",
  code: `
    async function lambda() {
      for (;;) crypto.subtle.digest("SHA-512", new Uint8Array(8 * 1024 * 1024 - 1));
    }
  `,
  expect: { outcomes: ["timeout", "out_of_memory", "function_error"] },
});
