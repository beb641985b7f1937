import { attack } from "../attack.ts";

export default attack({
  what: "answers an object whose only key is half a megabyte",
  code: `async function lambda() { return { ['k'.repeat(5e5)]: 1 }; }`,
  expect: { outcomes: ["answered"] },
});
