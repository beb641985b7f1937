import { attack } from "../attack.ts";

export default attack({
  what: "has each timer set two more",
  code: `
    async function lambda() {
      const f = () => {
        setTimeout(f, 0);
        setTimeout(f, 0);
      };
      f();
      await new Promise(() => {});
    }
  `,
  expect: { outcomes: ["timeout", "function_error"] },
});
