import { attack } from "../attack.ts";

export default attack({
  what: "answers a BigInt that tells JSON how to write it",
  code: `
    async function lambda() {
      BigInt.prototype.toJSON = () => ({ written: true });
      return { a: 1n };
    }
  `,
  expect: { outcomes: ["answered"], result: { a: { written: true } } },
});
