import { attack } from "../attack.ts";

export default attack({
  what: "has its own then, catch and resolve stand between the product and its promises",
  code: `
    const { then } = Promise.prototype;
    let taken = 0;
    Promise.prototype.then = function (...given) {
      taken++;
      return then.call(
        this,
        () => "stolen",
        () => "stolen",
      );
    };
    Promise.prototype.catch = Promise.prototype.finally = () => {
      throw 1;
    };
    Promise.resolve = Promise.reject = Promise.all = () => "stolen";
    async function lambda() {
      await null;
      const answer = fetch("https://nowhere.test/");
      await then.call(
        answer,
        () => {},
        () => {},
      );
      return "own";
    }
  `,
  expect: { outcomes: ["answered", "timeout"], result: "own" },
});
