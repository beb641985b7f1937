import { attack } from "../attack.ts";

export default attack({
  what: "loops for ever before there is a lambda",
  code: "while (true);",
  expect: { outcomes: ["timeout"] },
});
