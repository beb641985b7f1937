import { attack } from "../attack.ts";

export default attack({
  what: "invokes itself several times from every invocation",
  code: `
    import { Toolbelt } from "core-functions-toolbelt";
    async function lambda({ payload }) {
      const { id, depth = 0 } = payload;
      const again = Array.from({ length: 8 }, () => ({
        uuid: id,
        payload: { id, depth: depth + 1 },
        retries: 0,
      }));
      const answers = await Toolbelt.OrchestratorClient().invoke(again, 20000, {
        invokeParallel: true,
      });
      return answers.reduce((sum, { body }) => sum + (typeof body === "number" ? body : 0), 1);
    }
  `,
  setup: async ({ lambdaId }) => ({
    payload: { id: lambdaId },
    wrong: ({ run }) =>
      typeof run.result === "number" && run.result > 51
        ? `It led to ${run.result} invocations.`
        : null,
  }),
  expect: { outcomes: ["answered", "timeout"] },
});
