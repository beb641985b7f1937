import { attack } from "../attack.ts";
import { hunt } from "../hunt.ts";

export default attack({
  what: "has a getter of Error.stackTraceLimit run in the middle of the product's code",
  code: `
    ${hunt}
    const caught = [];
    Object.defineProperty(Error, "stackTraceLimit", {
      get() {
        caught.push(this);
        return {
          valueOf() {
            caught.push(this);
            return 1e9;
          },
        };
      },
      set(to) {
        caught.push(to);
      },
    });
    Object.defineProperty(Error.prototype, "stack", {
      get() {
        caught.push(this);
        return this;
      },
      set() {},
    });
    async function lambda() {
      console.trace("here");
      try {
        setTimeout(1);
      } catch (error) {
        caught.push(error);
      }
      try {
        null.x;
      } catch (error) {
        caught.push(error);
        console.error(error);
      }
      return hunt({ caught });
    }
  `,
  expect: { outcomes: ["answered"], result: [] },
});
