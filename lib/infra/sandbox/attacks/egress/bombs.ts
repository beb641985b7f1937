import { attack } from "../attack.ts";

export default attack({
  what: "has a listed server answer with little that unpacks to gigabytes",
  code: `
    async function lambda({ payload: { port } }) {
      const got = [];
      for (const kind of ["gzip", "br", "deflate"])
        await fetch("http://127.0.0.1:" + port + "/" + kind).then(
          () => got.push("through"),
          (error) => got.push(error.name),
        );
      return got;
    }
  `,
  setup: async ({ allow, serve }) => {
    const { brotliCompressSync, constants, deflateSync, gzipSync } = await import("node:zlib");
    const zeros = Buffer.alloc(64 * 1024 * 1024);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 1 };
    const bombs: Record<string, Buffer> = {
      gzip: gzipSync(zeros, { level: 1 }),
      deflate: deflateSync(zeros, { level: 1 }),
      br: brotliCompressSync(zeros, { params }),
    };
    const { port } = await serve((request, response) => {
      const kind = request.url?.slice(1) ?? "";
      response.writeHead(200, { "content-encoding": kind });
      response.end(bombs[kind]);
    });
    await allow({ host: "127.0.0.1", private: true });
    return { payload: { port } };
  },
  expect: { outcomes: ["answered", "timeout"], result: Array(3).fill("FailedCall") },
});
