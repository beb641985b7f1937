import { attack } from "../attack.ts";

export default attack({
  what: "answers what nests too deep to be written again",
  code: `async function lambda() { let a = []; for (let i = 0; i < 6000; i++) a = [a]; return a; }`,
  expect: { outcomes: ["function_error"], error: "TypeError" },
});
