import { attack } from "../attack.ts";

export default attack({
  what: "forges the clock that its record keeps, and its answer, by toJSON on arrays and texts",
  code: `
    Array.prototype.toJSON = () => ({ forged: 1, "}": "]" });
    String.prototype.toJSON =
      Number.prototype.toJSON =
      Boolean.prototype.toJSON =
        () => "forged";
    async function lambda() {
      for (let i = 0; i < 10; i++) Date.now();
      console.log([1, 2], "a");
      return { text: "own" };
    }
  `,
  expect: { outcomes: ["answered"], result: { text: "own" } },
});
