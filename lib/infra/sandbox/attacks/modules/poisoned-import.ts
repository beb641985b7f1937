import { attack } from "../attack.ts";

export default attack({
  what: "writes to the namespace and the default export of a module that others import",
  code: `
    import * as all from "uuid";
    import _ from "lodash";
    const before = _.polluted ?? null;
    let refused = 0;
    try {
      all.v4 = () => "stolen";
    } catch {
      refused++;
    }
    try {
      Object.defineProperty(all, "v4", { value: 1 });
    } catch {
      refused++;
    }
    _.polluted = 1;
    async function lambda() {
      return [before, refused, all.v4().length];
    }
  `,
  expect: { outcomes: ["answered"], result: [null, 2, 36] },
});
