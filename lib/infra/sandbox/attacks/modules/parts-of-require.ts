import { attack } from "../attack.ts";

export default attack({
  what: "uses the parts of Node's require: its cache, main, extensions and resolver",
  style: "classic",
  code: `
    const _ = require("lodash");
    function lambda(input, callback) {
      const parts = ["cache", "main", "extensions", "resolve"].filter(
        (part) => require[part] !== undefined,
      );
      const names = ["module", "exports", "__filename", "__dirname", "global"].filter(
        (name) => name in globalThis,
      );
      callback(null, [parts, names]);
    }
  `,
  expect: { outcomes: ["answered"], result: [[], []] },
});
