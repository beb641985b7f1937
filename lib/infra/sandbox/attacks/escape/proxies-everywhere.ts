import { attack } from "../attack.ts";
import { hunt } from "../hunt.ts";

export default attack({
  what: "hands proxies to every function of the product, and looks at what their traps are given",
  code: `
    ${hunt}
    const caught = [];
    const trap = new Proxy(
      function () {},
      new Proxy(
        {},
        {
          get:
            (_, name) =>
            (...given) => {
              caught.push(...given);
              if (caught.length > 5000) throw new Error("enough");
              if (name === "ownKeys") return ["length", "name", "prototype", "x"];
              if (name === "getOwnPropertyDescriptor")
                return (
                  Reflect.getOwnPropertyDescriptor(given[0], given[1]) ?? {
                    value: trap,
                    configurable: true,
                    enumerable: true,
                    writable: true,
                  }
                );
              if (name === "getPrototypeOf") return Function.prototype;
              if (name === "has" || name === "set" || name === "defineProperty") return true;
              if (name === "get" && given[1] === "then") return undefined;
              if (name === "get" && given[1] === Symbol.toPrimitive)
                return () => "https://trap.test/";
              return trap;
            },
        },
      ),
    );
    async function lambda() {
      const bites = [
        console.log,
        console.table,
        console.count,
        console.group,
        setTimeout,
        clearTimeout,
        setInterval,
        structuredClone,
        queueMicrotask,
        fetch,
        atob,
        URL,
        Headers,
        Request,
        Response,
        TextEncoder,
        Buffer.from,
        AbortSignal.any,
        Date,
        Intl.DateTimeFormat,
      ];
      for (const bite of bites) {
        for (const way of [
          () => bite(trap, trap),
          () => Reflect.apply(bite, trap, [trap]),
          () => new bite(trap, trap),
          () => Reflect.construct(bite, [trap], trap),
        ]) {
          try {
            const made = way();
            caught.push(made, await Promise.race([made, 1]));
          } catch (error) {
            caught.push(error);
          }
        }
      }
      return hunt({ caught: caught.filter((one) => one !== trap) });
    }
  `,
  expect: { outcomes: ["answered", "function_error", "timeout"], result: [] },
});
