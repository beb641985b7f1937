import { attack } from "../attack.ts";
import { hunt } from "../hunt.ts";

export default attack({
  what: "has lodash make code from a template and from the address of its source",
  style: "classic",
  code: `
    ${hunt}
    const _ = require("lodash");
    function lambda(input, callback) {
      const made = [
        _.template("<% print(typeof require, typeof process.exit) %>")(),
        _.template("", { sourceURL: "\\u2028\\u2029\\nglobalThis.hit = 1;//" })(),
        globalThis.hit ?? null,
      ];
      _.set({}, "__proto__.polluted", 1);
      _.merge(
        {},
        JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'),
      );
      _.zipObjectDeep(["__proto__.polluted"], [1]);
      callback(null, [made, {}.polluted ?? null, hunt({ made })]);
    }
  `,
  expect: { outcomes: ["answered"], result: [["functionundefined", "", null], null, []] },
});
