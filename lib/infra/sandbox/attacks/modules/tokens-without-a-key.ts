import { attack } from "../attack.ts";

export default attack({
  what: "has a token that nobody signed pass as signed",
  style: "classic",
  code: `
    const jwt = require("jsonwebtoken");
    function lambda(input, callback) {
      const part = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");
      const none = part({ alg: "none", typ: "JWT" }) + "." + part({ admin: true }) + ".";
      const tries = [
        () => jwt.verify(none, "key"),
        () => jwt.verify(none, ""),
        () => jwt.verify(none, "key", { algorithms: ["HS256"] }),
        () => jwt.verify(none, Buffer.alloc(0)),
      ];
      callback(
        null,
        tries.map((one) => {
          try {
            return one();
          } catch (error) {
            return error.name;
          }
        }),
      );
    }
  `,
  expect: { outcomes: ["answered"], result: Array(4).fill("JsonWebTokenError") },
});
