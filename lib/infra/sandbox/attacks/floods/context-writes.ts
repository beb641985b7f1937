import { attack } from "../attack.ts";

export default attack({
  what: "fills the context store with the largest values that it takes",
  code: `
    import { Toolbelt } from "core-functions-toolbelt";
    async function lambda() {
      const context = Toolbelt.ContextServiceClient();
      const value = "x".repeat(60000);
      let said = "";
      for (let i = 0; i < 400 && !said; i++)
        await context
          .setPropertiesInNamespace("flood", { ["p" + i]: value }, "one")
          .catch((error) => {
            said = error.name;
          });
      return said;
    }
  `,
  expect: { outcomes: ["answered", "timeout"], result: "SDKError" },
});
