import { attack } from "../attack.ts";

export default attack({
  what: "answers what neither UTF-8 nor a database can hold",
  code: `
    async function lambda() {
      return ["\\ud800", "\\u0000", "\\udfff\\ud800", "\\uffff", { "\\u0000": 1, "\\ud800": 2 }];
    }
  `,
  expect: { outcomes: ["answered"] },
});
