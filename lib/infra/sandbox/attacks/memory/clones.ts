import { attack, stopped } from "../attack.ts";

export default attack({
  what: "copies an array of copies",
  code: `
    async function lambda() {
      let all = [new Uint8Array(1e5)];
      for (;;) all = [...all, ...structuredClone(all)];
    }
  `,
  expect: { outcomes: [...stopped, "function_error"] },
});
