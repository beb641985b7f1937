import { attack } from "../attack.ts";
import { hunt } from "../hunt.ts";

export default attack({
  what: "walks from the callback and the input that it was handed for an object of the host",
  style: "classic",
  code: `
    ${hunt}
    function lambda(input, callback) {
      callback(null, hunt({ input, callback, caller: arguments }));
    }
  `,
  expect: { outcomes: ["answered", "function_error"], result: [] },
});
