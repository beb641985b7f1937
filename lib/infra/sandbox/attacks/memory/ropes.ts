import { attack, stopped } from "../attack.ts";

export default attack({
  what: "ties texts into ropes and has each flattened",
  code: `
    async function lambda() {
      let rope = "abcdefgh";
      const all = [];
      for (;;) {
        rope = rope.length > 2e8 ? "abcdefgh" + all.length : rope + rope;
        all.push(rope + all.length);
        /z/.test(all.at(-1));
      }
    }
  `,
  expect: { outcomes: [...stopped, "function_error"] },
});
