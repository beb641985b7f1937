import { attack } from "../attack.ts";

export default attack({
  what: "joins buffers into ever larger ones",
  code: `
    async function lambda() {
      let all = Buffer.alloc(1e6, 1);
      for (;;) {
        all = Buffer.concat([all, all]);
        if (all.length > 1e7) all = all.subarray(0, 1e6);
        all.toString("base64");
      }
    }
  `,
  expect: { outcomes: ["timeout", "out_of_memory", "function_error"] },
});
