import { attack, stopped } from "../attack.ts";

export default attack({
  what: "grows resizable buffers to gigabytes, which the limit does not count",
  code: `
    async function lambda() {
      const all = [];
      for (;;) {
        const b = new ArrayBuffer(8, { maxByteLength: 2 ** 31 });
        all.push(b);
        for (let size = 2 ** 20; size <= 2 ** 31; size *= 2) {
          b.resize(size);
          new Uint8Array(b).fill(1);
        }
      }
    }
  `,
  expect: { outcomes: [...stopped, "function_error"] },
});
