import { attack } from "../attack.ts";
import { hunt } from "../hunt.ts";

export default attack({
  what: "goes up the stack by caller and arguments of loose functions",
  style: "classic",
  code: `
    ${hunt}
    const caught = [];
    function climb() {
      let at = climb;
      for (let i = 0; i < 30 && at; i++) {
        try {
          caught.push(at, at.arguments);
          at = at.caller;
        } catch (error) {
          caught.push(error);
          break;
        }
      }
      return "x";
    }
    function lambda(input, callback) {
      console.log({
        get a() {
          return climb();
        },
      });
      [1].map(climb);
      "a".replace("a", climb);
      JSON.stringify({ toJSON: climb });
      setTimeout(() => {
        climb();
        callback(null, hunt({ caught }));
      }, 1);
    }
  `,
  expect: { outcomes: ["answered"], result: [] },
});
