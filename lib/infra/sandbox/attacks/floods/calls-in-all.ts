import { attack } from "../attack.ts";

export default attack({
  what: "asks the engine for more in all than one run may",
  code: `
    import { Toolbelt } from "core-functions-toolbelt";
    async function lambda() {
      const context = Toolbelt.ContextServiceClient();
      for (let i = 0; i < 5000; i++) await context.getListOfNamespaces();
    }
  `,
  expect: { outcomes: ["function_error", "timeout"] },
});
