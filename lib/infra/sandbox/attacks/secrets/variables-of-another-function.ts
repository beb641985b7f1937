import { attack } from "../attack.ts";

export default attack({
  what: "invokes another account's function to read its environment variables",
  code: `
    import { Toolbelt } from "core-functions-toolbelt";
    async function lambda({ payload: { account, lambdaId } }) {
      const functions = Toolbelt.OrchestratorClient();
      const answers = [];
      for (const uuid of [
        lambdaId,
        account + "/" + lambdaId,
        "../" + account + "/lambdas/" + lambdaId,
        lambdaId.toUpperCase(),
        lambdaId + "\\0",
      ]) {
        answers.push(
          ...(await functions.invoke([
            { uuid, payload: {}, account, accountId: account, retries: 0 },
          ])),
        );
      }
      return [Object.keys(process.env), answers.map(({ statusCode }) => statusCode ?? null)];
    }
  `,
  setup: async ({ victim }) => ({ payload: victim }),
  expect: { outcomes: ["answered"], result: [[], [404, 404, 404, 404, 404]] },
});
