import { attack } from "../attack.ts";

export default attack({
  what: "answers commands made to mislead whoever carries them out",
  code: `
    async function lambda() {
      return [
        { type: "__proto__" },
        { type: "constructor", __proto__: null },
        { type: "sayWelcome", args: [[[[]]]] },
        { type: ["closeConversation"] },
        null,
        [],
        "closeConversation",
        { type: "x".repeat(2e5) },
      ];
    }
  `,
  expect: { outcomes: ["answered"] },
});
