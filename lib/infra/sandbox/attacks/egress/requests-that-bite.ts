import { attack } from "../attack.ts";

export default attack({
  what: "hands fetch addresses, headers and bodies that change or bite while they are read",
  code: `
    async function lambda({ payload: { port } }) {
      const url = "http://127.0.0.1:" + port + "/";
      let reads = 0;
      const shifting = { toString: () => (reads++ ? "http://169.254.169.254/" : url) };
      const bites = {
        get url() {
          throw new Error("bite");
        },
        toString: () => url,
      };
      const sent = new Request(url);
      Object.defineProperty(sent, "url", { value: "http://169.254.169.254/" });
      const ways = [
        () => fetch(shifting),
        () => fetch(bites),
        () => fetch(sent),
        () =>
          fetch(
            Object.assign(Object.create(Request.prototype), { url: "http://169.254.169.254/" }),
          ),
        () =>
          fetch(url, {
            method: "POST",
            body: {
              toString: () => {
                throw 1;
              },
            },
          }),
        () => fetch(url, new Proxy({}, { get: () => ({}) })),
        () =>
          fetch(url, {
            get headers() {
              throw 1;
            },
          }),
        () =>
          fetch(url, {
            method: "POST",
            body: new Uint8Array(new ArrayBuffer(8, { maxByteLength: 1e6 })),
          }),
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
    const wrong = ({
      run,
    }: {
      run: { calls: readonly { host: string; blocked?: string | undefined }[] };
    }) =>
      run.calls.some(({ host, blocked }) => !host.startsWith("127.0.0.1:") && !blocked)
        ? "Another host was called."
        : null;
    return { payload: { port: outside.port }, wrong };
  },
  expect: { outcomes: ["answered"], result: "done" },
});
