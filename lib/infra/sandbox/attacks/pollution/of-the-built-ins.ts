import { attack } from "../attack.ts";

export default attack({
  what: "replaces the built-ins that the product's own code in the room is made of",
  code: `
    const native = [
      JSON.parse,
      JSON.stringify,
      Promise.prototype.then,
      Map.prototype.get,
      Reflect.apply,
      Object.defineProperty,
      Date.now,
    ].every((one) => /native|now/.test(Function.prototype.toString.call(one)));
    const steals = () => {
      throw new Error("stolen");
    };
    const { getOwnPropertyNames: namesOf, getOwnPropertyDescriptor: partOf } = Object;
    for (const holder of [
      JSON,
      Reflect,
      Object,
      Map.prototype,
      Set.prototype,
      Array.prototype,
      String.prototype,
      Number.prototype,
      Promise.prototype,
      Function.prototype,
      Math,
      Date,
    ]) {
      for (const key of namesOf(holder)) {
        if (key === "constructor" || typeof partOf(holder, key).value !== "function") continue;
        try {
          holder[key] = steals;
        } catch {}
      }
    }
    async function lambda() {
      console.log("still", { a: 1 }, [2]);
      console.error(new TypeError("here"));
      console.count();
      setTimeout(() => {}, 1);
      return { native, list: [1] };
    }
  `,
  expect: { outcomes: ["answered"], result: { native: true, list: [1] } },
});
