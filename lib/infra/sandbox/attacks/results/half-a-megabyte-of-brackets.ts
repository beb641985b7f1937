import { attack } from "../attack.ts";

export default attack({
  what: "answers hundreds of thousands of empty lists",
  code: `async function lambda() { return Array.from({ length: 200000 }, () => []); }`,
  expect: { outcomes: ["answered"] },
});
