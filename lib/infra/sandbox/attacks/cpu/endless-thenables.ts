import { attack } from "../attack.ts";

export default attack({
  what: "answers a thenable that answers a thenable",
  code: `
    async function lambda() {
      const next = () => ({ then: (done) => done(next()) });
      return next();
    }
  `,
  expect: { outcomes: ["timeout"] },
});
