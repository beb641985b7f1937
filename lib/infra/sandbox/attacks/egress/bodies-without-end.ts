import { attack } from "../attack.ts";

export default attack({
  what: "has a listed server answer without an end: in its body, its headers, and before its answer",
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
    const endless = (head: string, piece: string) =>
      speak((socket) => {
        socket.write(head);
        const more = () => {
          while (socket.writable && socket.write(piece));
          if (socket.writable) socket.once("drain", more);
        };
        more();
      });
    const servers = [
      await endless("HTTP/1.1 200 OK\r\n\r\n", "x".repeat(65_536)),
      await endless("HTTP/1.1 200 OK\r\n", `x-a: ${"a".repeat(1_000)}\r\n`),
    ];
    await allow({ host: "127.0.0.1", private: true });
    return { payload: { ports: servers.map(({ port }) => port) } };
  },
  expect: { outcomes: ["answered", "timeout"], result: ["FailedCall", "FailedCall"] },
});
