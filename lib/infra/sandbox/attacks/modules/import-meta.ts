import { attack } from "../attack.ts";
import { hunt } from "../hunt.ts";

export default attack({
  what: "looks into import.meta for an address or a resolver",
  code: `
    ${hunt}
    async function lambda() {
      return [
        Reflect.ownKeys(import.meta),
        Object.getPrototypeOf(import.meta),
        hunt({ meta: import.meta }),
      ];
    }
  `,
  expect: { outcomes: ["answered"], result: [[], null, []] },
});
