import { attack } from "../attack.ts";

export default attack({
  what: "asks the engine for more at once than may wait",
  code: `
    import { Toolbelt } from "core-functions-toolbelt";
    async function lambda() {
      const context = Toolbelt.ContextServiceClient();
      const asked = Array.from({ length: 5000 }, () => context.getListOfNamespaces());
      const ended = await Promise.allSettled(asked);
      return ended.filter(({ status }) => status === "fulfilled").length;
    }
  `,
  expect: { outcomes: ["answered", "timeout"], result: 50 },
});
