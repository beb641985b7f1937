import { attack } from "../attack.ts";

export default attack({
  what: "makes formatters of dates, one after the other",
  code: `
    async function lambda() {
      for (let i = 0; ; i++)
        new Intl.DateTimeFormat("en", {
          timeZone: "Europe/Berlin",
          dateStyle: "full",
        }).formatToParts(i);
    }
  `,
  expect: { outcomes: ["timeout", "out_of_memory"] },
});
