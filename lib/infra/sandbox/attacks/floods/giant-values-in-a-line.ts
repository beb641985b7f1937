import { attack } from "../attack.ts";

export default attack({
  what: "logs single values that are written as a quarter of a gigabyte",
  code: `
    async function lambda() {
      const giant = "x".repeat(2 ** 28);
      RegExp.prototype.toString = () => giant;
      const keys = Object.fromEntries(Array.from({ length: 4000 }, (_, i) => [i + "k".repeat(990), i]));
      for (const value of [/a/, Symbol(giant), keys, { [giant]: giant }, [giant], new Error(giant)]) {
        try {
          console.log("value", value);
          console.table([value]);
          console.count(value);
        } catch {}
      }
      return "done";
    }
  `,
  expect: { outcomes: ["answered", "out_of_memory"], result: "done" },
});
