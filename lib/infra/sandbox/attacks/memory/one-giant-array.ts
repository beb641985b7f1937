import { attack, stopped } from "../attack.ts";

export default attack({
  what: "fills one array of a thousand million places",
  code: `async function lambda() { return new Array(1e9).fill(1).length; }`,
  expect: { outcomes: stopped },
});
