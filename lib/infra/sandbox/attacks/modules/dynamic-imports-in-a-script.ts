import { attack } from "../attack.ts";

export default attack({
  what: "imports while a script runs, from text and from timers",
  style: "classic",
  code: `
    async function lambda(input, callback) {
      const ways = [
        () => import("node:fs"),
        () => eval("import('node:fs')"),
        () => new Function("return import('node:fs')")(),
        () =>
          new Promise((done, fail) => setTimeout(() => import("node:fs").then(done, fail), 1)),
      ];
      const got = await Promise.allSettled(ways.map(async (way) => way()));
      callback(
        null,
        got.map(({ status }) => status),
      );
    }
  `,
  expect: { outcomes: ["answered"], result: Array(4).fill("rejected") },
});
