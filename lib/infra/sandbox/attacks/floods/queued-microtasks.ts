import { attack } from "../attack.ts";

export default attack({
  what: "queues two microtasks from each",
  code: `
    async function lambda() {
      const f = () => {
        queueMicrotask(f);
        queueMicrotask(f);
      };
      f();
      await new Promise(() => {});
    }
  `,
  expect: { outcomes: ["timeout", "out_of_memory"] },
});
