import { attack } from "../attack.ts";

export default attack({
  what: "has the readings of its clock written as a quarter of a gigabyte, which its record would keep",
  code: `
    Array.prototype.toJSON = () => "x".repeat(2 ** 28);
    async function lambda() {
      Date.now();
      return "own";
    }
  `,
  expect: { outcomes: ["answered"], result: "own" },
});
