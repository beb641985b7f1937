import { describe, expect, test } from "vitest";
import type { AllowedHost } from "@/lib/domain/egress/allowed-host";
import { calling, diallerFor, loopback, outside, privately } from "./call.fixture";

const MB = 1024 * 1024;
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
