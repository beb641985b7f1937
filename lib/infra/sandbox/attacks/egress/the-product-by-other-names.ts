import { attack } from "../attack.ts";

export default attack({
  what: "calls the product's own port by names and forms of this machine's address that are listed as private",
  code: `
    async function lambda({ payload: { port } }) {
      const hosts = ["127.0.0.1", "api.test", "0x7f000001", "[::ffff:7f00:1]", "127.1"];
      return await Promise.all(
        hosts.map((host) =>
          fetch("http://" + host + ":" + port + "/api/accounts").then(
            () => "through",
            (error) => error.name,
          ),
        ),
      );
    }
  `,
  setup: async ({ allow, ownPort, serve }) => {
    const { port } = await serve((_, response) => response.end("Parley"), { forbidden: true });
    ownPort(port);
    const hosts = ["127.0.0.1", "api.test", "[::ffff:7f00:1]"];
    await allow(...hosts.map((host) => ({ host, private: true })));
    return { payload: { port } };
  },
  expect: { outcomes: ["answered"], result: Array(5).fill("BlockedCall") },
});
