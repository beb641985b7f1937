import { attack } from "../attack.ts";

export default attack({
  what: "sets and clears timers, each earlier than the last",
  code: `
    async function lambda() {
      for (let i = 1e9; ; i--) clearTimeout(setTimeout(() => {}, i));
    }
  `,
  expect: { outcomes: ["timeout"] },
});
