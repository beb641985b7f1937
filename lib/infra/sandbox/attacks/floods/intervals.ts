import { attack } from "../attack.ts";

export default attack({
  what: "keeps as many intervals as it may, each firing as often as it can",
  code: `
    async function lambda() {
      let n = 0;
      for (let i = 0; i < 190; i++)
        setInterval(() => {
          n++;
          for (let k = 0; k < 3e5; k++);
        }, 1);
      await new Promise(() => {});
    }
  `,
  expect: { outcomes: ["timeout"] },
});
