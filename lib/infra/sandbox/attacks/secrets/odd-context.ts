import { attack } from "../attack.ts";

export default attack({
  what: "keeps context by the names of prototypes, of half characters and of a thousand levels",
  code: `
    import { Toolbelt } from "core-functions-toolbelt";
    async function lambda() {
      const context = Toolbelt.ContextServiceClient();
      let deep = [];
      for (let i = 0; i < 3000; i++) deep = [deep];
      const odd = [
        ["__proto__", { polluted: 1 }],
        ["constructor", { prototype: { polluted: 1 } }],
        ["\\ud800", 1],
        ["\\0", 1],
        ["deep", deep],
        ["text", "\\0\\ud800"],
        ["", 1],
        ["x".repeat(1e5), 1],
      ];
      const said = [];
      for (const [name, value] of odd) {
        const properties = Object.defineProperty({}, name, { value, enumerable: true });
        await context.setPropertiesInNamespace("odd", properties, "s").then(
          () => said.push("kept"),
          (error) => said.push(error.name),
        );
      }
      return said.every((one) => one === "kept" || one === "SDKError");
    }
  `,
  setup: async () => ({ payload: {} }),
  expect: { outcomes: ["answered"], result: true },
});
