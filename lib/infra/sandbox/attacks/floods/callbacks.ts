import { attack } from "../attack.ts";

export default attack({
  what: "calls its callback a hundred thousand times, each with another answer",
  style: "classic",
  code: `
    function lambda(input, callback) {
      for (let i = 0; i < 1e5; i++) {
        callback(null, i);
        callback(new Error("no " + i));
      }
    }
  `,
  expect: { outcomes: ["answered", "timeout"], result: 0 },
});
