import { attack } from "../attack.ts";

export default attack({
  what: "writes a secret to its log, its error and its answer, where people who may not read it look",
  code: `
    import { Toolbelt } from "core-functions-toolbelt";
    async function lambda() {
      const { value } = await Toolbelt.SecretClient().readSecret("OWN");
      const hex = Array.from(new TextEncoder().encode(value), (byte) =>
        byte.toString(16).padStart(2, "0"),
      ).join("");
      console.log(value, { [value]: value, list: [value, "a" + value + "b"] });
      console.table([{ value }]);
      console.error(new Error(value));
      console.log("%s and %j", value, { value });
      console.count(value);
      console.group(value);
      console.log(btoa(value), encodeURIComponent(value), hex);
      const error = new Error("failed with " + value);
      error.name = "Error of " + value;
      throw error;
    }
  `,
  expect: { outcomes: ["function_error"] },
});
