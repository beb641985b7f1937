import { attack } from "../attack.ts";

export default attack({
  what: "goes on after each allocation that failed",
  code: `
    async function lambda() {
      const all = [];
      for (;;) {
        try {
          all.push(new Uint8Array(4e6).fill(1));
        } catch {
          try {
            all.push("x".repeat(2e6) + all.length);
            JSON.stringify(all.at(-1));
          } catch {}
        }
      }
    }
  `,
  expect: { outcomes: ["timeout", "out_of_memory"] },
});
