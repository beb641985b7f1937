import { attack } from "../attack.ts";

export default attack({
  what: "keeps a secret that takes for ever to be looked for in its answer",
  code: `
    import { Toolbelt } from "core-functions-toolbelt";
    async function lambda() {
      await Toolbelt.SecretClient().readSecret("SLOW");
      return "aaaa".repeat(240000);
    }
  `,
  setup: async ({ secret }) => {
    await secret("SLOW", `${"aaaa".repeat(2000)}b`);
    return undefined;
  },
  expect: { outcomes: ["answered"], result: "aaaa".repeat(240_000) },
});
