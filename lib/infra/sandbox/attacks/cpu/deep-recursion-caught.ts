import { attack } from "../attack.ts";

export default attack({
  what: "recurses from every end of its stack",
  code: `async function lambda() { const f = () => { try { f(); } catch { f(); } }; f(); }`,
  expect: { outcomes: ["timeout"] },
});
