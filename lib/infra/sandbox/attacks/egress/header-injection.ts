import { attack } from "../attack.ts";

export default attack({
  what: "breaks out of a header, a method and a path to write a second request",
  code: `
    async function lambda({ payload: { port } }) {
      const url = "http://127.0.0.1:" + port;
      const second = "\\r\\n\\r\\nGET /smuggled HTTP/1.1\\r\\nhost: 127.0.0.1\\r\\n\\r\\n";
      const ways = [
        () => fetch(url, { headers: { "x-a": "1" + second } }),
        () => fetch(url, { headers: { ["x-a: 1" + second]: "2" } }),
        () => fetch(url, { headers: [["x-a", "1\\nx-b: 2"]] }),
        () => fetch(url, { headers: { "x-a": "\\u010d\\u010a" + second } }),
        () => fetch(url, { method: "GET / HTTP/1.1" + second + "GET" }),
        () => fetch(url, { method: "CONNECT" }),
        () => fetch(url, { method: "TRACE" }),
        () => fetch(url + "/\\r\\nx: y" + second),
        () => fetch(url + "/%0d%0a%0d%0aGET%20/smuggled"),
        () => fetch(url + "/\\u010d\\u010aGET /smuggled"),
        () =>
          fetch(url, {
            method: "POST",
            headers: { "content-length": "4", "transfer-encoding": "chunked" },
            body: "0" + second,
          }),
        () =>
          fetch(url, { method: "POST", headers: { "content-type": "a" + second }, body: "x" }),
      ];
      for (const way of ways)
        try {
          await way();
        } catch {}
      return "done";
    }
  `,
  setup: async ({ allow, serve }) => {
    const outside = await serve((_, response) => response.end());
    await allow({ host: "127.0.0.1", private: true });
    const wrong = () =>
      outside.seen.some(
        ({ url, headers }) => url === "/smuggled" || "x-b" in headers || "x" in headers,
      )
        ? "A second request or header came through."
        : null;
    return { payload: { port: outside.port }, wrong };
  },
  expect: { outcomes: ["answered"], result: "done" },
});
