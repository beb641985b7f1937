import { brotliCompressSync, constants, deflateSync, gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import type { AllowedHost } from "@/lib/domain/egress/allowed-host";
import { calling, diallerFor, loopback, outside, privately, rawOutside } from "./call.fixture";

const MB = 1024 * 1024;
const quickBrotli = (bytes: Buffer) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });
const small = { limits: { responseBytes: MB, wholeMs: 1_500 } };
const publicly = (...hosts: string[]): AllowedHost[] =>
  hosts.map((host) => ({ host, private: false }));

describe("names that lead inside", () => {
  test.each([
    ["loopback", ["127.0.0.1"]],
    ["the metadata service", ["169.254.169.254"]],
    ["a private address", ["10.1.2.3"]],
    ["this network", ["0.0.0.0"]],
    ["loopback in IPv6", ["::1"]],
    ["a mapped address", ["::ffff:127.0.0.1"]],
    ["a NAT64 address", ["64:ff9b::7f00:1"]],
    ["a 6to4 address", ["2002:7f00:1::1"]],
    ["the metadata service in IPv6", ["fd00:ec2::254"]],
    ["one good and one bad answer", ["93.184.216.34", "127.0.0.1"]],
  ])("%s", async (_, addresses) => {
    const server = await outside((_, response) => response.end("inside"), { secure: true });
    const resolve = async () =>
      addresses.map((address) => ({ address, family: address.includes(":") ? 6 : 4 }));
    const ask = calling(diallerFor({ resolve }), publicly("api.test"));
    await expect(ask(`https://api.test:${server.port}/`)).rejects.toMatchObject({
      name: "BlockedCall",
      message: expect.stringContaining("api.test resolves to") as string,
    });
    expect(server.connections()).toBe(0);
  });

  test("a name that changes its mind is dialled where it was judged", async () => {
    const server = await outside((_, response) => response.end("inside"), { secure: true });
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return asked % 2 ? [{ address: "198.41.0.4", family: 4 }] : [loopback];
    };
    const dialler = diallerFor({ resolve, limits: { connectMs: 200 } });
    const ask = calling(dialler, publicly("api.test"), { limits: { wholeMs: 1_000 } });
    const url = `https://api.test:${server.port}/`;
    await expect(ask(url)).rejects.toMatchObject({ name: "FailedCall" });
    expect(asked).toBe(1);
    await expect(ask(url)).rejects.toMatchObject({ name: "BlockedCall" });
    expect(server.connections()).toBe(0);
  });

  test("a name server that never answers", async () => {
    const resolve = () => new Promise<never>(() => {});
    const dialler = diallerFor({ resolve, limits: { connectMs: 50 } });
    await expect(calling(dialler)("https://api.test/")).rejects.toThrow("could not be looked up");
  });

  test.each(["http://127.0.0.1", "http://api.test", "http://0x7f000001", "http://[::ffff:7f00:1]"])(
    "Parley's own port at %s, though the host is listed as private",
    async (origin) => {
      const server = await outside((_, response) => response.end("Parley"));
      const dialler = diallerFor({ ownPorts: [server.port] });
      const ask = calling(dialler, privately("127.0.0.1", "api.test", "[::ffff:7f00:1]"));
      await expect(ask(`${origin}:${server.port}/api/accounts`)).rejects.toThrow(
        "is Parley itself",
      );
      expect(server.connections()).toBe(0);
    },
  );
});

describe("redirects", () => {
  const to = (location: string) =>
    outside((_, response) => {
      response.writeHead(302, { location });
      response.end();
    });

  test.each([
    ["http://169.254.169.254/latest/meta-data/", "not on the account's list"],
    ["http://localhost:5432/", "not on the account's list"],
    ["http://[::1]/", "not on the account's list"],
    ["http://2130706432/", "not on the account's list"],
    ["file:///etc/passwd", "not file"],
    ["gopher://127.0.0.1/", "not gopher"],
    ["//me:word@127.0.0.1/", "user name or password"],
    ["http://127.0.0.1:25/", "Port 25"],
    ["http://[", "not a URL"],
  ])("to %s", async (location, words) => {
    const server = await to(location);
    await expect(calling(diallerFor())(`http://127.0.0.1:${server.port}/`)).rejects.toMatchObject({
      name: "BlockedCall",
      message: expect.stringContaining(words) as string,
    });
  });

  test("from https down to http at a host that is not marked private", async () => {
    const list = [...privately("127.0.0.1"), ...publicly("other.test")];
    const server = await to("http://other.test/");
    const ask = calling(diallerFor(), list);
    await expect(ask(`http://127.0.0.1:${server.port}/`)).rejects.toThrow("over https only");
  });

  test("to another origin take no credentials along", async () => {
    const other = await outside((_, response) => response.end("other"));
    const server = await outside((request, response) => {
      const target = request.url === "/same" ? "/end" : `http://api.test:${other.port}/end`;
      if (request.url !== "/end") response.writeHead(307, { location: target });
      response.end();
    });
    const headers: [string, string][] = [
      ["Authorization", "Bearer secret"],
      ["Cookie", "session=secret"],
      ["X-Plain", "stays"],
    ];
    const ask = calling(diallerFor());
    await ask(`http://127.0.0.1:${server.port}/away`, { headers });
    expect(other.seen[0]?.headers).toMatchObject({ "x-plain": "stays" });
    expect(JSON.stringify(other.seen)).not.toContain("secret");
    await ask(`http://127.0.0.1:${server.port}/same`, { headers });
    expect(server.seen.at(-1)?.headers).toMatchObject({ authorization: "Bearer secret" });
  });
});

describe("headers of a function", () => {
  test.each<[string, [string, string][], string]>([
    ["a line break in a value", [["x-a", "1\r\nhost: evil.test"]], "cannot hold"],
    ["a bare line feed", [["x-a", "1\nx-b: 2"]], "cannot hold"],
    ["a NUL", [["x-a", "a\0b"]], "cannot hold"],
    ["what is no byte", [["x-a", "ł"]], "cannot hold"],
    ["a line break in a name", [["x-a: 1\r\nx-b", "2"]], "not the name of a header"],
    ["a blank in a name", [["x a", "1"]], "not the name of a header"],
    ["an empty name", [["", "1"]], "not the name of a header"],
    ["another Host", [["Host", "admin.internal"]], "Host header is the URL's own"],
    ["40 KB of them", [["x-a", "a".repeat(40_000)]], "take 32 KB"],
  ])("%s", async (_, headers, words) => {
    const server = await outside((_, response) => response.end());
    const ask = calling(diallerFor());
    await expect(ask(`http://127.0.0.1:${server.port}/`, { headers })).rejects.toMatchObject({
      name: "BlockedCall",
      message: expect.stringContaining(words) as string,
    });
    expect(server.seen).toHaveLength(0);
  });

  test("those of the connection are ours", async () => {
    const server = await outside((_, response) => response.end());
    await calling(diallerFor())(`http://127.0.0.1:${server.port}/`, {
      method: "POST",
      headers: [
        ["Connection", "close, x-plain"],
        ["Transfer-Encoding", "chunked"],
        ["Content-Length", "9999"],
        ["Expect", "100-continue"],
        ["Upgrade", "websocket"],
        ["Accept-Encoding", "zstd"],
        ["Proxy-Authorization", "Basic x"],
        ["X-Plain", "stays"],
      ],
      body: Buffer.from("12345"),
    });
    const { headers, body } = server.seen[0] ?? {};
    expect(body).toBe("12345");
    expect(headers).toMatchObject({
      "content-length": "5",
      "accept-encoding": "gzip, br",
      "x-plain": "stays",
    });
    for (const name of ["transfer-encoding", "expect", "upgrade", "proxy-authorization"]) {
      expect(headers).not.toHaveProperty(name);
    }
  });

  test.each(["CONNECT", "TRACE", "track", "GET /x HTTP/1.1\r\n\r\nGET", ""])(
    "the method %j",
    async (method) => {
      await expect(calling(diallerFor())("http://127.0.0.1:1/", { method })).rejects.toThrow(
        "is not a method",
      );
    },
  );

  test("a body beyond 1 MB, and a body of a GET", async () => {
    const ask = calling(diallerFor());
    const body = Buffer.alloc(MB + 1);
    await expect(ask("http://127.0.0.1:1/", { method: "POST", body })).rejects.toThrow("1024 KB");
    await expect(ask("http://127.0.0.1:1/", { body: Buffer.from("x") })).rejects.toThrow(
      "takes no body",
    );
  });
});

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
