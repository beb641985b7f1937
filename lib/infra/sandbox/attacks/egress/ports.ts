import { attack } from "../attack.ts";

export default attack({
  what: "speaks to mail servers, databases and the product itself at a listed host",
  code: `
    async function lambda({ payload: { own } }) {
      const ports = [0, 1, 22, 25, 110, 143, 465, 587, 6000, 6667, own];
      return await Promise.all(
        ports.map((port) =>
          fetch("http://127.0.0.1:" + port + "/", {
            method: "POST",
            body: "HELO evil\\r\\nMAIL FROM:<a@b>\\r\\n",
          }).then(
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
    await allow({ host: "127.0.0.1", private: true });
    return { payload: { own: port } };
  },
  expect: { outcomes: ["answered"], result: Array(11).fill("BlockedCall") },
});
