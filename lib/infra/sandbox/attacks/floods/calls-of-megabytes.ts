import { attack } from "../attack.ts";

export default attack({
  what: "keeps fifty questions of a megabyte each under way",
  code: `
    async function lambda() {
      const body = "\\u20ac".repeat(470000);
      const asked = Array.from({ length: 50 }, () =>
        fetch("https://nowhere.test/", { method: "POST", body }).catch((error) => error.name),
      );
      return [...new Set(await Promise.all(asked))];
    }
  `,
  expect: { outcomes: ["answered", "function_error", "timeout", "out_of_memory"] },
});
