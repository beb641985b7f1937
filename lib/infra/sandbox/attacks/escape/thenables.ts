import { attack } from "../attack.ts";
import { hunt } from "../hunt.ts";

export default attack({
  what: "answers a thenable, and looks at the functions that whoever awaits it hands over",
  code: `
    ${hunt}
    async function lambda() {
      return {
        then(resolve, reject) {
          resolve(hunt({ resolve, reject, receiver: this, given: arguments }));
        },
      };
    }
  `,
  expect: { outcomes: ["answered"], result: [] },
});
