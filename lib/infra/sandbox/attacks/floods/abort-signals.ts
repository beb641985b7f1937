import { attack } from "../attack.ts";

export default attack({
  what: "makes signals that time out, and listeners of them",
  code: `
    async function lambda() {
      for (;;) {
        const s = AbortSignal.timeout(1);
        s.addEventListener("abort", () => {});
        AbortSignal.any([s, new AbortController().signal]);
      }
    }
  `,
  expect: { outcomes: ["function_error", "timeout"] },
});
