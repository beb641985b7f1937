import { attack } from "../attack.ts";

export default attack({
  what: "makes the last value of its script a giant text, which the runner would be handed",
  style: "classic",
  code: `
    const handOver = globalThis.__parleyLambda;
    handOver((input, callback) => callback(null, "own"));
    const half = "x".repeat(2 ** 26);
    globalThis.__parleyLambda = () => half;
  `,
  expect: { outcomes: ["answered", "out_of_memory"], result: "own" },
});
