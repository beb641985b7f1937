import { attack } from "../attack.ts";

export default attack({
  what: "answers a proxy that was revoked",
  code: `
    async function lambda() {
      const { proxy, revoke } = Proxy.revocable([], {});
      revoke();
      return proxy;
    }
  `,
  expect: { outcomes: ["function_error"], error: "TypeError" },
});
