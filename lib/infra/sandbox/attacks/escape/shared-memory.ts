import { attack } from "../attack.ts";

export default attack({
  what: "gets shared memory, a precise clock or WebAssembly back by side ways",
  code: `
    async function lambda() {
      const ways = [
        () => new WebAssembly.Memory({ initial: 1, maximum: 1, shared: true }).buffer,
        () => SharedArrayBuffer,
        () => Atomics.wait,
        () => WebAssembly.compile,
        () => Object.getPrototypeOf(Int32Array).SharedArrayBuffer ?? null.x,
        () => new Function("return SharedArrayBuffer")(),
        () =>
          structuredClone(new ArrayBuffer(8), { transfer: [] }).constructor.name ===
            "SharedArrayBuffer" || null.x,
        () => (0, eval)("Atomics"),
        () => new ShadowRealm(),
        () => import.meta.wasm.x,
      ];
      return ways.map((way) => {
        try {
          return typeof way();
        } catch {
          return "none";
        }
      });
    }
  `,
  expect: { outcomes: ["answered"], result: Array(10).fill("none") },
});
