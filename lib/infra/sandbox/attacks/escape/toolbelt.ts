import { attack } from "../attack.ts";
import { hunt } from "../hunt.ts";

export default attack({
  what: "walks from the toolbelt's clients, their answers and their errors",
  code: `
    import * as toolbelt from "core-functions-toolbelt";
    ${hunt}
    const { Toolbelt } = toolbelt;
    async function lambda() {
      const clients = {
        secrets: Toolbelt.SecretClient(),
        context: Toolbelt.ContextServiceClient(),
        functions: Toolbelt.OrchestratorClient(),
      };
      const own = await clients.secrets.readSecret("OWN");
      const none = await clients.secrets.readSecret("NONE").catch((error) => error);
      const wrong = await clients.context
        .getAllPropertiesInSession("sde")
        .catch((error) => error);
      const [answer] = await clients.functions.invoke([{ uuid: "none", payload: {} }]);
      return hunt({ toolbelt, clients, own, none, wrong, answer });
    }
  `,
  expect: { outcomes: ["answered"], result: [] },
});
