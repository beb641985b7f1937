import { beforeAll, expect, test } from "vitest";
import { furnishHost } from "../host.fixture";
import { URLSearchParams as OurParams, URL as Ours } from "./url";

beforeAll(() => furnishHost());

const parts = [
  "href",
  "origin",
  "protocol",
  "username",
  "password",
  "host",
  "hostname",
  "port",
  "pathname",
  "search",
  "hash",
] as const;
const seen = (url: URL | Ours) => parts.map((part) => url[part]);

test.each([
  ["https://user:pa%20ss@Example.COM:8443/a/../b?x=1&y=%20#frag"],
  ["//other.test/p", "https://base.test/q"],
  ["?only=query", "https://base.test/path"],
  ["https://bücher.example/ä"],
  ["http://0x7f000001/"],
  ["http://[::1]:80/"],
  ["data:text/plain,hi"],
])("%s is read as Node reads it", (input, base?: string) => {
  expect(seen(new Ours(input, base))).toEqual(seen(new URL(input, base)));
});

test.each(["", "no base", "http://", "http://a b/", "https://x:99999/"])(
  "%j is no URL",
  (input) => {
    expect(() => new Ours(input)).toThrow(
      expect.objectContaining({ name: "TypeError", code: "ERR_INVALID_URL" }),
    );
    expect(Ours.canParse(input)).toBe(false);
    expect(Ours.parse(input)).toBeNull();
  },
);

test("each part can be set, and its query's pairs follow", () => {
  const [ours, theirs] = [new Ours("https://a.test/p?x=1"), new URL("https://a.test/p?x=1")];
  for (const url of [ours, theirs]) {
    const { searchParams } = url;
    url.hostname = "b.test";
    url.port = "81";
    url.protocol = "http:";
    url.pathname = "a b";
    url.hash = "h";
    url.username = "u@";
    url.search = "?y=2&z";
    searchParams.append("q", "ä&=+ ");
    searchParams.delete("z");
  }
  expect(seen(ours)).toEqual(seen(theirs));
  expect([...ours.searchParams]).toEqual([...theirs.searchParams]);
  expect(JSON.stringify({ ours })).toBe(JSON.stringify({ ours: theirs }));
  expect(() => {
    ours.href = "nothing";
  }).toThrow("Invalid URL");
});

test.each([
  ["a=1&b=2&a=3"],
  ["?a=%zz&%41=+&&=x&y=%F0%9F%98%80&bad=%ff"],
  [
    [
      ["a", "1"],
      ["b", "2"],
    ],
  ],
  [{ a: 1, b: "ü €" }],
  [undefined],
] as [string | undefined][])("pairs of %j are as Node has them", (init) => {
  const [ours, theirs] = [new OurParams(init), new URLSearchParams(init)];
  expect([...ours]).toEqual([...theirs]);
  expect(`${ours}`).toBe(`${theirs}`);
  for (const params of [ours, theirs]) {
    params.set("a", "new");
    params.append("z", "*-._~!'()");
    params.append("c", "\ud800");
    params.sort();
    params.delete("b", "2");
  }
  expect(`${ours}`).toBe(`${theirs}`);
  expect([
    ours.size,
    ours.get("a"),
    ours.getAll("a"),
    ours.has("z", "no"),
    [...ours.keys()],
  ]).toEqual([
    theirs.size,
    theirs.get("a"),
    theirs.getAll("a"),
    theirs.has("z", "no"),
    [...theirs.keys()],
  ]);
});

test("a pair needs two parts", () => {
  expect(() => new OurParams([["a"]])).toThrow("name, value");
});
