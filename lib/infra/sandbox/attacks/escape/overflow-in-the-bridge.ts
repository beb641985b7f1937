import { attack } from "../attack.ts";
import { hunt } from "../hunt.ts";

export default attack({
  what: "exhausts the stack inside the product's functions, so that the error comes from the host",
  code: `
    ${hunt}
    const caught = new Set();
    async function lambda() {
      const bites = [
        () => console.log({ a: 1 }),
        () => setTimeout(() => {}, 1),
        () => structuredClone({ a: [1] }),
        () => queueMicrotask(() => {}),
        () => fetch("https://nowhere.test/").catch((e) => caught.add(e)),
        () => new URL("https://a.test/"),
        () => crypto.randomUUID(),
        () => Date.now(),
      ];
      for (const bite of bites) {
        const fall = (depth) => {
          try {
            return fall(depth + 1);
          } catch {
            try {
              bite();
            } catch (error) {
              caught.add(error);
            }
          }
        };
        fall(0);
      }
      return [caught.size > 0, hunt({ caught: [...caught] })];
    }
  `,
  expect: { outcomes: ["answered", "function_error", "timeout"] },
});
