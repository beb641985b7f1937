import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { calling, diallerFor, outside, privately } from "./call.fixture";

test("a call brings back status, headers and body, over http and over https", async () => {
  const plain = await outside((_, response) => {
    response.writeHead(201, "Made", { "x-one": "1", "set-cookie": ["a=1", "b=2"] });
    response.end("hello");
  });
  const secure = await outside((_, response) => response.end("safe"), { secure: true });
  const ask = calling(diallerFor());

  const answer = await ask(`http://127.0.0.1:${plain.port}/a?b=c`, {
    method: "post",
    headers: [["X-Mine", "yes"]],
    body: Buffer.from("sent"),
  });
  expect(answer).toMatchObject({ status: 201, statusText: "Made", redirected: false });
  expect(answer.headers).toEqual(
    expect.arrayContaining([
      ["x-one", "1"],
      ["set-cookie", "a=1"],
      ["set-cookie", "b=2"],
    ]),
  );
  expect(answer.body.toString()).toBe("hello");
  expect(plain.seen[0]).toMatchObject({ method: "POST", url: "/a?b=c", body: "sent" });
  expect(plain.seen[0]?.headers).toMatchObject({
    "x-mine": "yes",
    host: `127.0.0.1:${plain.port}`,
    "user-agent": "Parley",
  });
  expect((await ask(`https://api.test:${secure.port}/`)).body.toString()).toBe("safe");
});

test.each([
  ["gzip", gzipSync],
  ["br", brotliCompressSync],
  ["deflate", deflateSync],
])("an answer packed as %s is unpacked", async (encoding, pack) => {
  const server = await outside((_, response) => {
    response.writeHead(200, { "content-encoding": encoding });
    response.end(pack("hello"));
  });
  const { body } = await calling(diallerFor())(`http://127.0.0.1:${server.port}/`);
  expect(body.toString()).toBe("hello");
});

test.each([
  ["HEAD", 200],
  ["GET", 204],
  ["GET", 304],
])("%s that is answered %i has no body, whatever its headers announce", async (method, status) => {
  const server = await outside((_, response) => {
    response.writeHead(status, method === "HEAD" ? { "content-encoding": "gzip" } : {});
    response.end();
  });
  const answer = await calling(diallerFor())(`http://127.0.0.1:${server.port}/`, { method });
  expect(answer.status).toBe(status);
  expect(answer.body.length).toBe(0);
});

test("connections are kept, and not beyond the account and the mark they were made for", async () => {
  const server = await outside((_, response) => response.end("x"));
  const dialler = diallerFor();
  const url = `http://api.test:${server.port}/`;
  for (let i = 0; i < 8; i++) await calling(dialler)(url);
  const own = server.connections();
  // A call that follows at once may find the connection not yet free.
  expect(own).toBeLessThan(4);
  await calling(dialler, privately("api.test"), { account: "b" })(url);
  expect(server.connections()).toBe(own + 1);
  // The list changed meanwhile: the kept connection is nobody's permission.
  await expect(calling(dialler, [])(url)).rejects.toThrow("not on the account's list");
  const secure = await outside((_, response) => response.end("x"), { secure: true });
  await calling(dialler)(`https://api.test:${secure.port}/`);
  await expect(
    calling(dialler, [{ host: "api.test", private: false }])(`https://api.test:${secure.port}/`),
  ).rejects.toThrow("resolves to 127.0.0.1, an address of the machine itself");
  expect(secure.seen).toHaveLength(1);
});

test.each([
  [301, "POST", "GET", ""],
  [302, "POST", "GET", ""],
  [303, "PUT", "GET", ""],
  [301, "PUT", "PUT", "sent"],
  [307, "POST", "POST", "sent"],
  [308, "PATCH", "PATCH", "sent"],
])("a %i after %s goes on as %s", async (status, method, then, body) => {
  const server = await outside((request, response) => {
    if (request.url === "/from") response.writeHead(status, { location: "to#part" });
    response.end("done");
  });
  const answer = await calling(diallerFor())(`http://127.0.0.1:${server.port}/from`, {
    method,
    headers: [["content-type", "text/x"]],
    body: Buffer.from("sent"),
  });
  expect(answer).toMatchObject({ redirected: true, url: `http://127.0.0.1:${server.port}/to` });
  expect(server.seen[1]).toMatchObject({ method: then, url: "/to", body });
  expect("content-type" in (server.seen[1]?.headers ?? {})).toBe(body !== "");
});

test("redirects may be left alone, or refused", async () => {
  const server = await outside((_, response) => {
    response.writeHead(302, { location: "/x" });
    response.end();
  });
  const ask = calling(diallerFor());
  const url = `http://127.0.0.1:${server.port}/`;
  expect(await ask(url, { redirect: "manual" })).toMatchObject({ status: 302, url });
  await expect(ask(url, { redirect: "error" })).rejects.toThrow("answered with a redirect");
  await expect(ask(url)).rejects.toThrow("redirected more than 5 times");
  expect(server.seen).toHaveLength(1 + 1 + 6);
});

test("each hop is told to whoever watches, blocked ones too", async () => {
  const server = await outside((_, response) => {
    response.writeHead(302, { location: "https://elsewhere.test/secret" });
    response.end();
  });
  const told: unknown[] = [];
  const ask = calling(diallerFor(), undefined, {
    watch: ({ url, method }) => ({
      answered: (status) => told.push(status),
      ended: (end) => told.push([method, new URL(url).hostname, "error" in end]),
    }),
  });
  await expect(ask(`http://127.0.0.1:${server.port}/`)).rejects.toThrow("elsewhere.test is not");
  expect(told).toEqual([302, ["GET", "127.0.0.1", false], ["GET", "elsewhere.test", true]]);
});
