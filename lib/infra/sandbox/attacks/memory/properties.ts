import { attack, stopped } from "../attack.ts";

export default attack({
  what: "gives one object a name after the other",
  code: `
    async function lambda() {
      const o = {};
      for (let i = 0; ; i++) o["name " + i + " of many"] = i;
    }
  `,
  expect: { outcomes: stopped },
});
