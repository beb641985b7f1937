import { attack } from "../attack.ts";
import { hunt } from "../hunt.ts";

export default attack({
  what: "has prepareStackTrace hand out the functions and receivers of the frames that called it",
  code: `
    ${hunt}
    const caught = [];
    Error.prepareStackTrace = (error, sites) => {
      for (const site of sites)
        caught.push(site, site.getThis(), site.getFunction(), site.getEvalOrigin());
      return "stack";
    };
    async function lambda() {
      const peek = () => new Error("peek").stack;
      console.log({
        get bite() {
          return peek();
        },
      });
      console.table([
        {
          get bite() {
            return peek();
          },
        },
      ]);
      setTimeout(peek, 1);
      structuredClone({
        get bite() {
          return peek();
        },
      });
      await {
        then(done) {
          peek();
          done();
        },
      };
      await new Promise((done) =>
        setTimeout(() => {
          peek();
          done();
        }, 2),
      );
      peek();
      return [caught.length > 20, hunt({ caught })];
    }
  `,
  expect: { outcomes: ["answered"], result: [true, []] },
});
