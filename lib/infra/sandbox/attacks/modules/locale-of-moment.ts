import { attack } from "../attack.ts";

export default attack({
  what: "has moment load a file of the host's as its locale",
  style: "classic",
  code: `
    const moment = require("moment");
    function lambda(input, callback) {
      callback(
        null,
        ["../../../../etc/passwd", "./runner", "node:fs", "__proto__", "constructor"].map(
          (name) => {
            try {
              return moment.locale(name);
            } catch (error) {
              return error.name;
            }
          },
        ),
      );
    }
  `,
  expect: { outcomes: ["answered"], result: Array(5).fill("en") },
});
