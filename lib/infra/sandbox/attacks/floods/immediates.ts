import { attack } from "../attack.ts";

export default attack({
  what: "queues one immediate after the other",
  code: `
    async function lambda() {
      const again = () => setImmediate(again);
      again();
      await new Promise(() => {});
    }
  `,
  expect: { outcomes: ["timeout", "function_error"] },
});
