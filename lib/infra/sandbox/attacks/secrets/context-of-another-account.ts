import { attack } from "../attack.ts";

export default attack({
  what: "reads, lists and deletes the context that another account keeps",
  code: `
    import { Toolbelt } from "core-functions-toolbelt";
    async function lambda({ payload: { account, namespace } }) {
      const context = Toolbelt.ContextServiceClient();
      const got = [
        await context.getListOfNamespaces(),
        await context.getListOfSessions(namespace),
      ];
      for (const name of [
        namespace,
        account + "/" + namespace,
        "' or 1=1 --",
        namespace + "\\0",
        { namespace, account },
      ]) {
        await context.getAllPropertiesInSession(name, "s").then(
          (found) => got.push(Object.keys(found)),
          () => {},
        );
        await context.deleteNamespace(name).catch(() => {});
      }
      return got.flat();
    }
  `,
  setup: async ({ victim }) => ({ payload: victim }),
  expect: { outcomes: ["answered"], result: [] },
});
