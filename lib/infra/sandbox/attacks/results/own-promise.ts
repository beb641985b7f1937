import { attack } from "../attack.ts";

export default attack({
  what: "answers a promise whose constructor and then are its own",
  code: `
    async function lambda() {
      class Own extends Promise {
        then(done, fail) {
          return super.then((v) => done([v, "changed"]), fail);
        }
        static get [Symbol.species]() {
          return Own;
        }
      }
      return Own.resolve("a");
    }
  `,
  expect: { outcomes: ["answered"], result: ["a", "changed"] },
});
