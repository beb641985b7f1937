import { attack } from "../attack.ts";
import { hunt } from "../hunt.ts";

export default attack({
  what: "walks from require and every module that it may load",
  style: "classic",
  code: `
    ${hunt}
    const loaded = {
      lodash: require("lodash"),
      uuid: require("uuid"),
      jsonwebtoken: require("jsonwebtoken"),
      oauth: require("oauth-1.0a"),
      crypto: require("crypto"),
      buffer: require("node:buffer"),
      url: require("url"),
      require,
    };
    function lambda(input, callback) {
      callback(null, hunt(loaded));
    }
  `,
  expect: { outcomes: ["answered"], result: [] },
});
