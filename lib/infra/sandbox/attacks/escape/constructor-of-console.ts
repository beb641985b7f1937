import { attack } from "../attack.ts";

export default attack({
  what: "gets the host's Function from the constructor of a console method",
  code: `
    async function lambda() {
      const outside = console.log.constructor.constructor("return this")();
      return [outside === globalThis, typeof outside.process.exit, typeof outside.require];
    }
  `,
  expect: { outcomes: ["answered"], result: [true, "undefined", "undefined"] },
});
