import { attack } from "../attack.ts";

export default attack({
  what: "gives the older HTTP client the options by which other clients reach sockets, proxies and files",
  style: "classic",
  code: `
    const { Toolbelt } = require("lp-faas-toolbelt");
    const http = Toolbelt.HTTPClient();
    async function lambda({ payload: { port } }, callback) {
      const more = [
        { proxy: "http://127.0.0.1:" + port },
        { socketPath: "/var/run/docker.sock" },
        { baseUrl: "http://127.0.0.1:" + port },
        { host: "127.0.0.1", port },
        { localAddress: "127.0.0.1" },
        { agent: {} },
        { lookup: () => "127.0.0.1" },
        { uri: "http://unix:/var/run/docker.sock:/info" },
        { ca: "x" },
        { followAllRedirects: true, uri: "http://127.0.0.1:" + port },
      ];
      const got = [];
      for (const options of more)
        try {
          await http({ uri: "https://evil.test/", ...options });
          got.push(options);
        } catch {}
      callback(null, got);
    }
  `,
  setup: async ({ serve }) => {
    const { port } = await serve((_, response) => response.end("inside"), { forbidden: true });
    return { payload: { port } };
  },
  expect: { outcomes: ["answered"], result: [] },
});
