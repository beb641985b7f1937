import { attack, stopped } from "../attack.ts";

export default attack({
  what: "fills a Map, whose table V8 grows at once",
  code: `async function lambda() { const m = new Map(); for (let i = 0; ; i++) m.set(i, { i }); }`,
  expect: { outcomes: stopped },
});
