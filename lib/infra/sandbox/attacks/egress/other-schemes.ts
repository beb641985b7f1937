import { attack } from "../attack.ts";

export default attack({
  what: "calls files, sockets and other protocols",
  code: `
    async function lambda() {
      const urls = [
        "file:///etc/passwd",
        "file://127.0.0.1/etc/passwd",
        "data:text/plain,inside",
        "ftp://api.test/",
        "gopher://api.test/",
        "ws://api.test/",
        "blob:https://api.test/x",
        "javascript:1",
        "about:blank",
        "http+unix://%2Fvar%2Frun%2Fdocker.sock/",
        "unix:/var/run/docker.sock",
        "node:fs",
        "http:api.test",
        "https:///api.test/",
      ];
      const got = [];
      for (const url of urls)
        await fetch(url).then(
          () => got.push(url),
          () => {},
        );
      return got;
    }
  `,
  setup: async ({ allow }) => {
    await allow({ host: "api.test", private: false });
    return undefined;
  },
  expect: { outcomes: ["answered"], result: [] },
});
