import { attack } from "../attack.ts";

export default attack({
  what: "imports the host's modules, files, addresses and data while it runs",
  code: `
    async function lambda() {
      const names = [
        "fs",
        "node:fs",
        "node:child_process",
        "isolated-vm",
        "/etc/passwd",
        "file:///etc/passwd",
        "./runner.js",
        "../runner.js",
        "data:text/javascript,export default globalThis",
        "https://127.0.0.1/x.js",
        "blob:x",
        "",
        "lambda.js",
        "parley:room",
        "module:require",
      ];
      const got = await Promise.allSettled(names.map((name) => import(name)));
      return got.filter(({ status }) => status === "fulfilled").length;
    }
  `,
  expect: { outcomes: ["answered"], result: 0 },
});
