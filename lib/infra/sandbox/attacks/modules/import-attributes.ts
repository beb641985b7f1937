import { attack } from "../attack.ts";

export default attack({
  what: "imports a file of the host's as JSON or text, by import attributes",
  code: `
    async function lambda() {
      const asked = [
        ["/etc/hostname", { with: { type: "text" } }],
        ["file:///proc/self/environ", { with: { type: "bytes" } }],
        ["../package.json", { with: { type: "json" } }],
        [
          "node:fs",
          {
            with: {
              get type() {
                throw new Error("bite");
              },
            },
          },
        ],
      ];
      const got = await Promise.allSettled(
        asked.map(async ([name, options]) => import(name, options)),
      );
      return got.map(({ status }) => status);
    }
  `,
  expect: { outcomes: ["answered"], result: Array(4).fill("rejected") },
});
