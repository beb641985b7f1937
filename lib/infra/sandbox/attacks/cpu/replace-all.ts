import { attack } from "../attack.ts";

export default attack({
  what: "replaces every character of a text by a longer one, again and again",
  code: `
    async function lambda() {
      let text = "a";
      for (;;) {
        text = text.replaceAll("a", "aaaa");
        if (text.length > 5e6) text = "a".repeat(1e6);
      }
    }
  `,
  expect: { outcomes: ["timeout", "out_of_memory", "function_error"] },
});
