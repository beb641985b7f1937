import { attack } from "../attack.ts";

export default attack({
  what: "sorts millions of texts by locale",
  code: `
    async function lambda() {
      const all = Array.from({ length: 400000 }, (_, i) => "ä" + ((i * 7919) % 400000));
      for (;;) all.sort((a, b) => a.localeCompare(b, "de"));
    }
  `,
  expect: { outcomes: ["timeout", "out_of_memory"] },
});
