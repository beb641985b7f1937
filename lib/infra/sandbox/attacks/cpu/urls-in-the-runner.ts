import { attack } from "../attack.ts";

export default attack({
  what: "has the runner itself read one long international URL after the other",
  code: `
    async function lambda() {
      const host = Array.from({ length: 2500 }, (_, i) =>
        String.fromCodePoint(0x4e00 + i * 7),
      ).join("");
      for (let i = 0; ; i++)
        try {
          new URL("http://" + i + host);
        } catch {}
    }
  `,
  expect: { outcomes: ["timeout"] },
});
