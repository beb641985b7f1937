import { attack, stopped } from "../attack.ts";

export default attack({
  what: "fills memory with texts that are not shared",
  code: `
    async function lambda() {
      let s = "x";
      const all = [];
      while (true) {
        all.push((s + all.length).repeat(9e5));
        all.at(-1).indexOf("y");
      }
    }
  `,
  expect: { outcomes: [...stopped, "function_error"] },
});
