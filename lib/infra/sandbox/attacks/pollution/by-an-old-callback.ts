import { attack } from "../attack.ts";

export default attack({
  what: "keeps the callback of one run, and answers the next one's question with it",
  style: "classic",
  reuseGlobals: true,
  code: `
    let old;
    function lambda(input, callback) {
      if (!old) {
        old = callback;
        return callback(null, "first");
      }
      old(null, "forged");
      callback(null, "second");
    }
  `,
  expect: { outcomes: ["answered"], result: "first" },
  times: 2,
  later: { outcomes: ["answered"], result: "second" },
});
