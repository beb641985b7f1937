import { attack } from "../attack.ts";

export default attack({
  what: "answers what is written as something else, each time",
  code: `
    async function lambda() {
      const next = () => ({
        get a() {
          return next();
        },
      });
      return next();
    }
  `,
  expect: { outcomes: ["function_error", "timeout"] },
});
