import { attack } from "../attack.ts";

export default attack({
  what: "has the garbage collector call back into globals that live on, for ever",
  reuseGlobals: true,
  code: `
    const registry = globalThis.FinalizationRegistry && new FinalizationRegistry(() => {
      for (;;);
    });
    async function lambda() {
      for (let i = 0; i < 1000; i++) registry?.register({ i }, i);
      const waste = [];
      for (let i = 0; i < 300; i++) waste.push(new Array(1e3).fill(i).join());
      return typeof registry;
    }
  `,
  expect: { outcomes: ["answered"], result: "undefined" },
  times: 12,
});
