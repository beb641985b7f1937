import { attack } from "../attack.ts";

export default attack({
  what: "pollutes everything where globals live on, for its own next run and for others",
  reuseGlobals: true,
  code: `
    let runs = 0;
    async function lambda() {
      runs += 1;
      const found = [{}.polluted ?? null, JSON.parse("[1]").length];
      Object.prototype.polluted = 1;
      for (const name of [
        "act",
        "style",
        "limits",
        "given",
        "readings",
        "now",
        "environment",
        "code",
      ])
        Object.prototype[name] = { resultBytes: 1e12, timers: 1e9, logLines: 1e9 };
      JSON.parse = () => [1];
      Promise.prototype.then = () => {};
      console.log("run", runs);
      return found;
    }
  `,
  expect: { outcomes: ["answered"], result: [null, 1] },
  times: 2,
  later: { outcomes: ["answered"], result: [1, 1] },
});
