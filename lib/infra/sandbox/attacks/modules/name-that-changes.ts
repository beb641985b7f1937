import { attack } from "../attack.ts";

export default attack({
  what: "requires a name that is another one each time that it is read",
  style: "classic",
  code: `
    const allowed = require("lodash");
    function lambda(input, callback) {
      let reads = 0;
      const name = {
        toString: () => (reads++ ? "node:fs" : "lodash"),
        valueOf: () => "lodash",
        [Symbol.toPrimitive]: () => (reads++ ? "node:fs" : "lodash"),
      };
      const got = [];
      for (const asked of [name, ["lodash"], new String("lodash"), new Proxy(name, {})])
        try {
          got.push(typeof require(asked));
        } catch {}
      callback(null, got);
    }
  `,
  expect: { outcomes: ["answered"], result: [] },
});
