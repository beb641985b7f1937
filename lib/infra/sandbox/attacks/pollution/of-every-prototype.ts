import { attack } from "../attack.ts";

export default attack({
  what: "writes to the prototypes of everything, and looks for what an earlier run wrote",
  code: `
    const kinds = [
      Object,
      Array,
      Function,
      String,
      Number,
      Boolean,
      Symbol,
      BigInt,
      Promise,
      Map,
      Set,
      WeakMap,
      RegExp,
      Date,
      Error,
      ArrayBuffer,
      Uint8Array,
      Intl.DateTimeFormat,
      console.log.constructor,
    ];
    const before =
      kinds.filter((kind) => "polluted" in kind.prototype).length +
      ("polluted" in globalThis) +
      ("polluted" in console) +
      ("polluted" in Math);
    for (const kind of kinds) kind.prototype.polluted = kind.polluted = 1;
    globalThis.polluted = console.polluted = Math.polluted = JSON.polluted = 1;
    async function lambda() {
      return before;
    }
  `,
  expect: { outcomes: ["answered"], result: 0 },
});
