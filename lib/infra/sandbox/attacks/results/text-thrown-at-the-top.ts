import { attack } from "../attack.ts";

export default attack({
  what: "throws a text of half a gigabyte while the text loads",
  style: "classic",
  code: `
    const half = "x".repeat(2 ** 28);
    throw half + half.slice(1000);
    function lambda() {}
  `,
  expect: { outcomes: ["function_error", "out_of_memory", "timeout"] },
});
