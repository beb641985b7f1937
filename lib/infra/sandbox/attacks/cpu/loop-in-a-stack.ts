import { attack } from "../attack.ts";

export default attack({
  what: "loops for ever when whoever caught its error reads the stack",
  code: `
    const error = new Error("bite");
    Object.defineProperty(error, "stack", {
      get() {
        while (true);
      },
    });
    throw error;
  `,
  expect: { outcomes: ["timeout", "function_error"] },
});
