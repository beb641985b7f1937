import { attack } from "../attack.ts";
import { hunt } from "../hunt.ts";

export default attack({
  what: "takes the product's own functions off the stack of a library and calls them",
  style: "classic",
  code: `
    ${hunt}
    const _ = require("lodash"),
      crypto = require("crypto");
    const caught = new Set();
    Error.prepareStackTrace = (error, sites) => {
      for (const site of sites)
        for (const part of [site.getFunction(), site.getThis()]) if (part) caught.add(part);
      return "stack";
    };
    async function lambda(input, callback) {
      const peek = () => {
        new Error("peek").stack;
        return 1;
      };
      _.map([1], peek);
      const own = {
        toString: peek,
        valueOf: peek,
        get length() {
          return peek();
        },
      };
      for (const bite of [
        () => crypto.createHash(own),
        () => crypto.createHmac("sha256", own),
        () => new URL(own),
        () => require(own),
        () => fetch(own),
        () => Buffer.from(own),
      ]) {
        try {
          await bite();
        } catch {}
      }
      const said = [];
      for (const one of caught) {
        if (typeof one !== "function" || one === lambda || one === peek) continue;
        for (const word of ["url", "constructor", "__proto__", "process", "require"]) {
          try {
            const value = one(word, "file:///etc/passwd");
            if (/root:/.test(String(value))) said.push("a file");
            caught.add(value);
          } catch {}
        }
      }
      callback(null, [said, hunt({ caught: [...caught] })]);
    }
  `,
  expect: { outcomes: ["answered"], result: [[], []] },
});
