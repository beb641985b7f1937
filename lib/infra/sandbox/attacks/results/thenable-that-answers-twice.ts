import { attack } from "../attack.ts";

export default attack({
  what: "answers a thenable that settles in every way at once",
  code: `
    async function lambda() {
      return {
        then(done, fail) {
          done(1);
          fail(2);
          done(3);
          throw 4;
        },
      };
    }
  `,
  expect: { outcomes: ["answered"], result: 1 },
});
