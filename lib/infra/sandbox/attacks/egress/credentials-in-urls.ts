import { attack } from "../attack.ts";

export default attack({
  what: "puts a user name and a password into the URL",
  code: `
    async function lambda({ payload: { port } }) {
      const hosts = [
        "user:word@127.0.0.1",
        "user@127.0.0.1",
        ":word@127.0.0.1",
        "api.test:443@127.0.0.1",
        "%40@127.0.0.1",
      ];
      return await Promise.all(
        hosts.map((host) =>
          fetch("http://" + host + ":" + port + "/").then(
            () => "through",
            (error) => error.name,
          ),
        ),
      );
    }
  `,
  setup: async ({ allow, serve }) => {
    const { port } = await serve((_, response) => response.end(), { forbidden: true });
    await allow({ host: "127.0.0.1", private: true });
    return { payload: { port } };
  },
  expect: {
    outcomes: ["answered"],
    result: Array(5).fill("BlockedCall"),
    calls: Array(5).fill("blocked"),
  },
});
