import { attack } from "../attack.ts";

export default attack({
  what: "leaves promises and timers behind that log, ask and answer when a later run is there",
  reuseGlobals: true,
  code: `
    let wake,
      runs = 0;
    const late = new Promise((done) => {
      wake = done;
    });
    async function lambda() {
      runs += 1;
      if (runs > 1) {
        wake();
        return runs;
      }
      late.then(() => {
        console.log("late");
        fetch("https://late.test/").catch(() => {});
        setTimeout(() => console.log("later"), 1);
      });
      return runs;
    }
  `,
  expect: { outcomes: ["answered"], result: 1 },
  times: 2,
  later: { outcomes: ["answered"], result: 2 },
});
