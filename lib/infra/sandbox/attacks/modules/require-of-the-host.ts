import { attack } from "../attack.ts";

export default attack({
  what: "requires the host's modules by names, paths and prototypes' names",
  style: "classic",
  code: `
    function lambda(input, callback) {
      const names = [
        "fs",
        "node:fs",
        "child_process",
        "node:child_process",
        "vm",
        "worker_threads",
        "isolated-vm",
        "module",
        "process",
        "./runner.js",
        "../package.json",
        "/etc/passwd",
        "file:///etc/passwd",
        "__proto__",
        "constructor",
        "toString",
        "hasOwnProperty",
        "host",
        "web/fetch",
        "",
        "lodash/../fs",
        "lodash/package.json",
      ];
      const got = names.filter((name) => {
        try {
          require(name);
          return true;
        } catch {
          return false;
        }
      });
      callback(null, got);
    }
  `,
  expect: { outcomes: ["answered"], result: [] },
});
