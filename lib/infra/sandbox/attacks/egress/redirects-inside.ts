import { attack } from "../attack.ts";

export default attack({
  what: "has a listed server lead on to this machine, the metadata service, files and other schemes",
  code: `
    async function lambda({ payload: { port, count } }) {
      const got = [];
      for (let i = 0; i < count; i++)
        await fetch("http://127.0.0.1:" + port + "/" + i).then(
          () => got.push(i),
          () => {},
        );
      return got;
    }
  `,
  setup: async ({ allow, serve }) => {
    const trap = await serve((_, response) => response.end("inside"), { forbidden: true });
    const { port: inside } = trap;
    const locations = [
      `http://localhost:${inside}/`,
      `http://[::1]:${inside}/`,
      `http://[::ffff:127.0.0.1]:${inside}/`,
      "http://169.254.169.254/latest/meta-data/",
      "http://other.test/",
      "//user:word@127.0.0.1/",
      "file:///etc/passwd",
      "gopher://127.0.0.1/",
      "data:text/plain,inside",
      "javascript:alert(1)",
      "http://127.0.0.1:25/",
      "http://127.0.0.1:5432/",
      "http://[",
    ];
    const { port } = await serve((request, response) => {
      response.writeHead(302, { location: locations[Number(request.url?.slice(1))] ?? "" });
      response.end();
    });
    await allow({ host: "127.0.0.1", private: true });
    return { payload: { port, count: locations.length } };
  },
  expect: { outcomes: ["answered"], result: [] },
});
