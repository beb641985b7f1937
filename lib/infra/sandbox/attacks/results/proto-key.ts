import { attack } from "../attack.ts";

export default attack({
  what: "answers keys that are a prototype's names",
  code: `
    async function lambda() {
      return JSON.parse(
        '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"type":"__proto__"}',
      );
    }
  `,
  expect: {
    outcomes: ["answered"],
    result: JSON.parse(
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"type":"__proto__"}',
    ),
  },
});
