import { attack, stopped } from "../attack.ts";

export default attack({
  what: "moves one buffer on and on, each time larger",
  code: `
    async function lambda() {
      let b = new ArrayBuffer(1024);
      for (let size = 2048; ; size *= 2) {
        b = b.transfer(size);
        new Uint8Array(b).fill(7);
      }
    }
  `,
  expect: { outcomes: [...stopped, "function_error"] },
});
