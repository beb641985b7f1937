import { attack } from "../attack.ts";

export default attack({
  what: "has listed servers answer what is not HTTP, or two answers in one",
  code: `
    async function lambda({ payload: { ports } }) {
      const got = [];
      for (const port of ports)
        for (let i = 0; i < 2; i++)
          await fetch("http://127.0.0.1:" + port + "/").then(
            async (one) => got.push(await one.text()),
            (error) => got.push(error.name),
          );
      return got.filter((one) => one === "bad");
    }
  `,
  setup: async ({ allow, speak }) => {
    const one = "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n";
    const texts = [
      "SSH-2.0-OpenSSH_9.2\r\n",
      "HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab",
      "HTTP/1.1 200 OK\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
      "HTTP/1.1 200 OK\r\nx-a: 1\r\n y: 2\r\ncontent-length: 0\r\n\r\n",
      "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort",
      `${one}own${one}bad`,
      `HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n${one}bad`,
    ];
    const servers = await Promise.all(
      texts.map((text) =>
        speak((socket) => {
          socket.once("data", () => void socket.end(text));
        }),
      ),
    );
    await allow({ host: "127.0.0.1", private: true });
    return { payload: { ports: servers.map(({ port }) => port) } };
  },
  expect: { outcomes: ["answered", "timeout"], result: [] },
});
