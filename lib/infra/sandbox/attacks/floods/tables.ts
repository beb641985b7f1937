import { attack } from "../attack.ts";

export default attack({
  what: "prints tables of a hundred thousand rows and columns",
  code: `
    async function lambda() {
      const rows = Array.from({ length: 1e5 }, (_, i) => ({
        ["c" + i]: "x".repeat(200),
        y: i,
      }));
      while (true) console.table(rows);
    }
  `,
  expect: { outcomes: ["timeout", "out_of_memory"] },
});
