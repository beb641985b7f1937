import { attack } from "../attack.ts";

export default attack({
  what: "looks for the names that the room was furnished by, at its top level and later",
  code: `
    const names = ["__parleyHost", "__parleyRoom", "__parleyModules", "$0", "modules"];
    const early = names.filter((name) => name in globalThis);
    async function lambda() {
      return [early, [...names, "__parleyLambda"].filter((name) => name in globalThis)];
    }
  `,
  expect: { outcomes: ["answered"], result: [[], []] },
});
