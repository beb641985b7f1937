import { attack } from "../attack.ts";

export default attack({
  what: "reads memory that was somebody else's through buffers that are not cleared",
  code: `
    async function lambda() {
      let dirty = 0;
      for (let i = 0; i < 50; i++) {
        for (const bytes of [
          Buffer.allocUnsafe(8192),
          Buffer.allocUnsafeSlow(8192),
          new Uint8Array(8192),
          Buffer.from(new ArrayBuffer(8192)),
        ])
          dirty += bytes.some((byte) => byte !== 0) ? 1 : 0;
      }
      return [dirty, Buffer.alloc(4).buffer.byteLength <= 8192];
    }
  `,
  expect: { outcomes: ["answered"], result: [0, true] },
});
