import { attack } from "../attack.ts";

export default attack({
  what: "lifts the caps of its next run by fields of all objects, where globals live on",
  reuseGlobals: true,
  code: `
    let runs = 0;
    async function lambda() {
      runs += 1;
      for (const name of [
        "resultBytes",
        "logLines",
        "logBytes",
        "logLineBytes",
        "timers",
        "pendingCalls",
        "calls",
      ]) {
        Object.defineProperty(Object.prototype, name, {
          configurable: true,
          get: () => 1e12,
          set() {},
        });
      }
      Map.prototype.get = Map.prototype.set = () => 1e12;
      if (runs > 1) for (let i = 0; i < 1000; i++) setTimeout(() => {}, 1e6);
      return runs;
    }
  `,
  expect: { outcomes: ["answered"], result: 1 },
  times: 2,
  later: { outcomes: ["function_error"], error: "Error", words: "200 timers" },
});
