import { attack } from "../attack.ts";

export default attack({
  what: "poisons a library for the runs and functions that load it after this one",
  style: "classic",
  code: `
    const _ = require("lodash"),
      crypto = require("crypto");
    const before = [_.polluted ?? null, _.map([1], (n) => n)[0], typeof crypto.createHash];
    _.polluted = 1;
    _.map = () => ["stolen"];
    _.prototype.value = () => "stolen";
    crypto.createHash = null;
    Object.getPrototypeOf(crypto).polluted = 1;
    function lambda(input, callback) {
      callback(null, before);
    }
  `,
  expect: { outcomes: ["answered"], result: [null, 1, "function"] },
});
