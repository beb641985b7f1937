import { attack } from "../attack.ts";
import { hunt } from "../hunt.ts";

export default attack({
  what: "walks all that can be reached from its global for an object of another realm",
  code: `
    ${hunt}
    async function lambda() {
      return hunt({
        globalThis,
        lambda,
        arguments,
        error: new Error("own"),
        module: () => import.meta,
      });
    }
  `,
  expect: { outcomes: ["answered"], result: [] },
});
