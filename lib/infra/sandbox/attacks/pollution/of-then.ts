import { attack } from "../attack.ts";

export default attack({
  what: "makes every object a thenable that answers in its place",
  code: `
    Object.prototype.then = function (done) {
      done("stolen");
    };
    async function lambda() {
      return { a: 1 };
    }
  `,
  expect: { outcomes: ["answered", "timeout", "function_error"] },
});
