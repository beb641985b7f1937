import { attack } from "../attack.ts";

export default attack({
  what: "calls hosts that only look like those on the list",
  code: `
    async function lambda() {
      const urls = [
        "https://evil.test/",
        "https://api.test.evil.test/",
        "https://evil-ok.test/",
        "https://ok.test/",
        "https://.ok.test/",
        "https://xapi.test/",
        "https://api.test%2eevil.test/",
        "https://api.test\\u3002evil.test/",
        "https://evil.test/#@api.test",
        "https://evil.test/?api.test",
        "https://evil.test\\\\@api.test/",
        "https://evil.test:443/api.test",
        "https://api-test/",
        "https://xn--api-.test/",
      ];
      const got = await Promise.allSettled(urls.map((url) => fetch(url)));
      return got.filter(({ status }) => status === "fulfilled").length;
    }
  `,
  setup: async ({ allow, resolve, serve }) => {
    const trap = await serve((_, response) => response.end("inside"), { forbidden: true });
    resolve("evil.test", () => ["127.0.0.1"]);
    await allow({ host: "api.test", private: false }, { host: "*.ok.test", private: false });
    return { payload: { port: trap.port } };
  },
  expect: { outcomes: ["answered"], result: 0 },
});
