import { attack } from "../attack.ts";

export default attack({
  what: "answers at once, and leaves symbols in its isolate that no fresh state takes away, until there is no room for another",
  code: `
    async function lambda() {
      for (let i = 0; i < 4000; i++) Symbol.for("symbol " + i + Math.random() + "x".repeat(300));
      return "done";
    }
  `,
  expect: { outcomes: ["answered"], result: "done" },
  times: 60,
  later: { outcomes: ["answered", "out_of_memory", "timeout"], result: "done" },
});
