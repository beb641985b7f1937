import { attack } from "../attack.ts";

export default attack({
  what: "has listed servers hold its calls by a byte now and then, by silence and by half an answer",
  code: `
    async function lambda({ payload: { ports } }) {
      return await Promise.all(
        ports.map((port) =>
          fetch("http://127.0.0.1:" + port + "/").then(
            () => "through",
            (error) => error.name,
          ),
        ),
      );
    }
  `,
  setup: async ({ allow, speak }) => {
    const dripping = (head: string, byte: string) =>
      speak((socket) => {
        socket.write(head);
        const drip = setInterval(() => socket.write(byte), 20);
        socket.on("close", () => clearInterval(drip));
      });
    const servers = [
      await dripping("HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n", "x"),
      await dripping("HTTP/1.1 200 OK\r\nx-a: 1", "x"),
      await speak(() => {}),
      await speak(
        (socket) => void socket.write("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nhalf"),
      ),
    ];
    await allow({ host: "127.0.0.1", private: true });
    return { payload: { ports: servers.map(({ port }) => port) } };
  },
  expect: { outcomes: ["answered", "timeout"], result: Array(4).fill("FailedCall") },
});
