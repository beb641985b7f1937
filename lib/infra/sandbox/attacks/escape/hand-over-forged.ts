import { attack } from "../attack.ts";
import { hunt } from "../hunt.ts";

export default attack({
  what: "takes the function by which a text hands its lambda over, and forges the call and its answer",
  style: "classic",
  code: `
    ${hunt}
    const handOver = globalThis.__parleyLambda;
    const found = hunt({ handOver });
    globalThis.__parleyLambda = function (...given) {
      return "x".repeat(1000);
    };
    handOver(function lambda(input, callback) {
      callback(null, [found, "forged"]);
    });
    handOver(function lambda(input, callback) {
      callback(null, "twice");
    });
    function lambda(input, callback) {
      callback(null, "own");
    }
  `,
  expect: { outcomes: ["answered"], result: [[], "forged"] },
});
