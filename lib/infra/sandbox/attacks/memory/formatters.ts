import { attack, stopped } from "../attack.ts";

export default attack({
  what: "keeps formatters, whose tables lie outside of every heap",
  code: `
    async function lambda() {
      const all = [];
      for (let i = 0; ; i++) {
        const f = new Intl.DateTimeFormat(["de", "ja", "ar", "th"][i % 4], {
          dateStyle: "full",
          timeStyle: "full",
          timeZone: "Asia/Tokyo",
        });
        f.format(i);
        all.push(
          f,
          new Intl.NumberFormat("hi", { style: "currency", currency: "EUR" }),
          new Intl.Collator("zh", { numeric: true }),
        );
      }
    }
  `,
  expect: { outcomes: stopped },
});
