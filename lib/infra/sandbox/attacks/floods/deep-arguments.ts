import { attack } from "../attack.ts";

export default attack({
  what: "asks the engine with arguments that nest thousands of levels deep",
  code: `
    import { Toolbelt } from "core-functions-toolbelt";
    async function lambda({ payload: { id } }) {
      const said = [];
      for (const depth of [400, 600, 3000, 5000]) {
        let deep = [];
        for (let i = 0; i < depth; i++) deep = [deep];
        await Toolbelt.OrchestratorClient()
          .invoke([{ uuid: "none", payload: deep, retries: 0 }], 20000)
          .then(
            ([{ statusCode, error }]) => said.push(statusCode ?? error.code),
            (error) => said.push(error.name),
          );
      }
      return said.length;
    }
  `,
  setup: async () => ({ payload: {} }),
  expect: { outcomes: ["answered"], result: 4 },
});
