import { attack } from "../attack.ts";

export default attack({
  what: "uses a little time in each of many turns, so that no single one is long",
  code: `
    async function lambda() {
      for (;;) {
        const end = Date.now() + 15;
        while (Date.now() < end);
        await new Promise((done) => setTimeout(done, 1));
      }
    }
  `,
  expect: { outcomes: ["timeout"] },
});
