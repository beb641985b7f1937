import { attack } from "../attack.ts";

export default attack({
  what: "answers while fifty of its calls are under way",
  code: `
    async function lambda() {
      for (let i = 0; i < 50; i++) fetch("http://127.0.0.1:" + 9 + "/" + i).catch(() => {});
      return "gone";
    }
  `,
  expect: { outcomes: ["answered"], result: "gone" },
});
