import { attack, stopped } from "../attack.ts";

export default attack({
  what: "keeps promises that never settle, and who waits for them",
  code: `
    async function lambda() {
      const never = new Promise(() => {});
      for (;;) {
        const all = [];
        for (let i = 0; i < 1e5; i++) never.then(() => i);
      }
    }
  `,
  expect: { outcomes: stopped },
});
