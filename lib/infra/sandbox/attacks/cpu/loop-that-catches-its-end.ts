import { attack } from "../attack.ts";

export default attack({
  what: "loops for ever inside a finally that would swallow its end",
  code: `async function lambda() { for (;;) { try { for (;;); } finally { continue; } } }`,
  expect: { outcomes: ["timeout"] },
});
