import { attack } from "../attack.ts";

export default attack({
  what: "counts under ever new labels, and starts timers of the console",
  code: `
    async function lambda() {
      for (let i = 0; ; i++) {
        console.count("label " + i);
        console.time("label " + i);
        console.group();
      }
    }
  `,
  expect: { outcomes: ["timeout", "out_of_memory"] },
});
