import { attack } from "../attack.ts";

export default attack({
  what: "imports the host's modules by name",
  code: `
    import fs from "node:fs";
    import { spawn } from "child_process";
    async function lambda() {
      return [typeof fs.readFileSync, typeof spawn];
    }
  `,
  expect: { outcomes: ["function_error"], words: "There is no module named" },
});
