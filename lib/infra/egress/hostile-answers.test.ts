import { brotliCompressSync, constants, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { calling, diallerFor, outside, privately, rawOutside } from "./call.fixture";

const MB = 1024 * 1024;
const quickBrotli = (bytes: Buffer) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
const small = { limits: { responseBytes: MB, wholeMs: 1_500 } };

describe("answers", () => {
  test.each([
    ["gzip", gzipSync],
    ["br", quickBrotli],
    ["deflate", deflateSync],
  ])("a %s bomb stops at the limit", async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(64 * MB));
    const server = await outside((_, response) => {
      response.writeHead(200, { "content-encoding": encoding });
      response.end(bomb);
    });
    const before = process.memoryUsage().rss;
    await expect(
      calling(diallerFor(), undefined, small)(`http://127.0.0.1:${server.port}/`),
    ).rejects.toThrow("larger than 1 MB");
    expect(process.memoryUsage().rss - before).toBeLessThan(48 * MB);
  });

  test("a gzip that unpacks to nothing for ever", async () => {
    const nothing = gzipSync("").subarray(0, 10);
    const emptyBlock = Buffer.from([0, 0, 0, 255, 255]);
    const blocks = Buffer.concat(Array.from({ length: 13_000 }, () => emptyBlock));
    const server = await outside((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      response.write(nothing);
      const more = () => {
        while (!response.destroyed && response.write(blocks));
        if (!response.destroyed) response.once("drain", more);
      };
      more();
    });
    await expect(
      calling(diallerFor(), undefined, small)(`http://127.0.0.1:${server.port}/`),
    ).rejects.toThrow("larger than 1 MB");
  });

  test("packed twice, or as nobody knows", async () => {
    for (const encoding of ["gzip, gzip", "zstd", "compress", "x"]) {
      const server = await outside((_, response) => {
        response.writeHead(200, { "content-encoding": encoding });
        response.end(gzipSync(gzipSync("hello")));
      });
      await expect(calling(diallerFor())(`http://127.0.0.1:${server.port}/`)).rejects.toThrow(
        "which is not read",
      );
    }
  });

  test("not the gzip that it says", async () => {
    const server = await outside((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      response.end("plain text");
    });
    await expect(calling(diallerFor())(`http://127.0.0.1:${server.port}/`)).rejects.toThrow(
      "not the gzip that it says",
    );
  });

  test("a body without an end", async () => {
    const server = await rawOutside((socket) => {
      socket.write("HTTP/1.1 200 OK\r\n\r\n");
      const more = () => {
        while (socket.writable && socket.write(Buffer.alloc(65_536, "x")));
        if (socket.writable) socket.once("drain", more);
      };
      more();
    });
    await expect(
      calling(diallerFor(), undefined, small)(`http://127.0.0.1:${server.port}/`),
    ).rejects.toThrow("larger than 1 MB");
  });

  test.each<[string, string, string]>([
    [
      "one byte at a time",
      "HTTP/1.1 200 OK\r\ncontent-length: 1000000\r\n\r\n",
      "not answered within",
    ],
    ["headers without an end", "HTTP/1.1 200 OK\r\nx-a: 1\r\n", "not answered within"],
    ["silence", "", "not answered within"],
  ])("%s", async (_, head, words) => {
    const server = await rawOutside((socket) => {
      socket.write(head);
      const drip = setInterval(() => socket.write("x"), 20);
      socket.on("close", () => clearInterval(drip));
      if (!head) clearInterval(drip);
    });
    await expect(
      calling(diallerFor(), undefined, { limits: { wholeMs: 300 } })(
        `http://127.0.0.1:${server.port}/`,
      ),
    ).rejects.toThrow(words);
  });

  test("a body that stops in the middle", async () => {
    const server = await rawOutside((socket) => {
      socket.write("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nsome");
    });
    const dialler = diallerFor({ limits: { idleMs: 200 } });
    await expect(calling(dialler)(`http://127.0.0.1:${server.port}/`)).rejects.toThrow(
      "stopped in the middle",
    );
  });

  test("headers by the megabyte", async () => {
    const server = await rawOutside((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${`x-a: ${"a".repeat(1000)}\r\n`.repeat(1000)}\r\n`);
    });
    await expect(calling(diallerFor())(`http://127.0.0.1:${server.port}/`)).rejects.toThrow(
      "more headers than are read",
    );
  });

  test("headers by the thousand, in every alphabet", async () => {
    const many = Array.from({ length: 2_000 }, (_, i) => `x-${i}: 日本\r\n`).join("");
    const server = await rawOutside((socket) => {
      socket.end(`HTTP/1.1 200 OK\r\ncontent-length: 2\r\n${many}\r\nok`);
    });
    const { headers } = await calling(diallerFor())(`http://127.0.0.1:${server.port}/`);
    expect(headers).toHaveLength(2_001);
    for (const [, value] of headers) expect(value).toMatch(/^[\t\u0020-\u00ff]*$/);
  });

  test("100 Continue without an end", async () => {
    const server = await rawOutside((socket) => {
      const more = () => {
        while (socket.writable && socket.write("HTTP/1.1 100 Continue\r\n\r\n".repeat(100)));
        if (socket.writable) socket.once("drain", more);
      };
      more();
    });
    await expect(
      calling(diallerFor(), undefined, { limits: { wholeMs: 400 } })(
        `http://127.0.0.1:${server.port}/`,
      ),
    ).rejects.toMatchObject({ name: "FailedCall" });
  });

  test.each([
    ["not HTTP at all", "SSH-2.0-OpenSSH_9.2\r\n"],
    ["two lengths", "HTTP/1.1 200 OK\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\nab"],
    [
      "a length and chunks",
      "HTTP/1.1 200 OK\r\ncontent-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n",
    ],
    ["a header that is folded", "HTTP/1.1 200 OK\r\nx-a: 1\r\n y: 2\r\ncontent-length: 0\r\n\r\n"],
    ["an early end", "HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nshort"],
  ])("%s fails, or reads one answer", async (_, text) => {
    const server = await rawOutside((socket) => socket.end(text));
    const outcome = await calling(diallerFor())(`http://127.0.0.1:${server.port}/`).then(
      ({ body }) => body.length,
      (error: Error) => error.name,
    );
    expect(["FailedCall", 0]).toContain(outcome);
  });

  test("a second answer that nobody asked for reaches nobody", async () => {
    const server = await rawOutside((socket) => {
      socket.on("data", () => {
        const one = "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n";
        socket.write(`${one}own${one}bad`);
      });
    });
    const ask = calling(diallerFor());
    const bodies: string[] = [];
    for (let i = 0; i < 3; i++) {
      const answer = await ask(`http://127.0.0.1:${server.port}/`).catch(() => null);
      if (answer) bodies.push(answer.body.toString());
    }
    expect(bodies).not.toContain("bad");
    expect(bodies).toContain("own");
  });
});

describe("trust", () => {
  test("a certificate of nobody we know", async () => {
    const server = await outside((_, response) => response.end(), { secure: true });
    const dialler = diallerFor({ ca: undefined } as never);
    await expect(calling(dialler)(`https://api.test:${server.port}/`)).rejects.toThrow(
      "certificate of api.test",
    );
    expect(server.seen).toHaveLength(0);
  });

  test("a certificate for somebody else", async () => {
    const server = await outside((_, response) => response.end(), { secure: true });
    const ask = calling(diallerFor(), privately("stranger.test"));
    await expect(ask(`https://stranger.test:${server.port}/`)).rejects.toThrow("not trusted");
  });

  test("NODE_TLS_REJECT_UNAUTHORIZED=0 changes nothing", async () => {
    const server = await outside((_, response) => response.end(), { secure: true });
    const usual = process.env.NODE_TLS_REJECT_UNAUTHORIZED;
    process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
    try {
      const ask = calling(diallerFor(), privately("stranger.test"));
      await expect(ask(`https://stranger.test:${server.port}/`)).rejects.toThrow("not trusted");
    } finally {
      if (usual === undefined) delete process.env.NODE_TLS_REJECT_UNAUTHORIZED;
      else process.env.NODE_TLS_REJECT_UNAUTHORIZED = usual;
    }
  });

  test("plain http behind https", async () => {
    const server = await outside((_, response) => response.end());
    await expect(calling(diallerFor())(`https://api.test:${server.port}/`)).rejects.toThrow(
      "is it plain http?",
    );
  });
});

test("a run that ends ends its calls", async () => {
  const server = await outside(() => {});
  const run = new AbortController();
  const ask = calling(diallerFor(), undefined, { signal: run.signal });
  const answered = ask(`http://127.0.0.1:${server.port}/`);
  setTimeout(() => run.abort(), 50);
  await expect(answered).rejects.toThrow("The run ended");
});
