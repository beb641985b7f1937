import { attack } from "../attack.ts";

export default attack({
  what: "has structuredClone copy what doubles at every level",
  code: `
    async function lambda() {
      let tree = [1];
      for (let i = 0; i < 40; i++) tree = [tree, structuredClone(tree)];
      return tree.length;
    }
  `,
  expect: { outcomes: ["timeout", "out_of_memory"] },
});
