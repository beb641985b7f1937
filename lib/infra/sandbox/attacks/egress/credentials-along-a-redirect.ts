import { attack } from "../attack.ts";

export default attack({
  what: "has a redirect carry its Authorization and cookies to another host",
  code: `
    async function lambda({ payload: { port } }) {
      const headers = {
        Authorization: "Bearer word",
        Cookie: "session=word",
        "Proxy-Authorization": "Basic word",
        "X-Plain": "stays",
      };
      return (await fetch("http://127.0.0.1:" + port + "/", { headers })).status;
    }
  `,
  setup: async ({ allow, serve }) => {
    const other = await serve((_, response) => response.end("other"));
    const { port } = await serve((_, response) => {
      response.writeHead(307, { location: `http://api.test:${other.port}/` });
      response.end();
    });
    await allow({ host: "127.0.0.1", private: true }, { host: "api.test", private: true });
    const wrong = () =>
      JSON.stringify(other.seen).includes("word") ? "The other host saw the credentials." : null;
    return { payload: { port }, wrong };
  },
  expect: { outcomes: ["answered"], result: 200, calls: [307, 200] },
});
