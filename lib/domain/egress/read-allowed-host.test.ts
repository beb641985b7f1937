import { expect, test } from "vitest";
import { type AllowedHost, entryFor } from "./allowed-host";
import { mostHosts, readAllowedHost, readAllowedHosts } from "./read-allowed-host";

const read = (host: string, isPrivate = false) => readAllowedHost({ host, private: isPrivate });

test.each([
  ["api.example.com", "api.example.com"],
  ["  API.Example.COM  ", "api.example.com"],
  ["api.example.com.", "api.example.com"],
  ["*.Example.com", "*.example.com"],
  ["localhost", "localhost"],
  ["bücher.example", "xn--bcher-kva.example"],
  // Looks like apple.com and is another name: what is compared is what shows.
  ["аpple.com", "xn--pple-43d.com"],
  ["api。example。com", "api.example.com"],
  ["under_score.example.com", "under_score.example.com"],
])("%j is kept as %s", (typed, host) => {
  expect(read(typed)).toEqual({ ok: true, entry: { host, private: false } });
});

test.each([
  ["", "Give a host"],
  ["https://api.example.com", "Leave the scheme out"],
  ["api.example.com/v1", "Leave the path out"],
  ["api.example.com?x", "Leave the path out"],
  ["api.example.com:8443", "Leave the port out"],
  ["me@example.com", "Leave user names"],
  ["*", "A * may only stand"],
  ["api.*.com", "A * may only stand"],
  ["*.*.example.com", "A * may only stand"],
  ["*.com", "would allow almost everybody"],
  ["exa mple.com", "is not a host name"],
  ["a..b", "is not a host name"],
  ["a%2eb", "is not a host name"],
  ["[::g]", "is not a host name"],
  [`${"a".repeat(64)}.com`, "is not a host name"],
  ["a".repeat(254), "at most 253"],
  ["10.0.0.1", "Mark an address as private"],
  ["0x7f000001", "127.0.0.1 is an address of the machine itself"],
  ["::1", "Mark an address as private"],
])("%j is refused: %s", (typed, why) => {
  expect(read(typed)).toMatchObject({ ok: false, message: expect.stringContaining(why) as string });
});

test.each([
  ["2130706433", "127.0.0.1"],
  ["0177.0.0.1", "127.0.0.1"],
  ["[::1]", "[::1]"],
  ["::1", "[::1]"],
  ["FD00::0:5", "[fd00::5]"],
])("the address %s, marked private, is kept as %s", (typed, host) => {
  expect(read(typed, true)).toEqual({ ok: true, entry: { host, private: true } });
});

test.each(["0.0.0.0", "255.255.255.255", "*.127.0.0.1"])(
  "%s is refused even as private",
  (typed) => {
    expect(read(typed, true).ok).toBe(false);
  },
);

const list: AllowedHost[] = [
  { host: "*.example.com", private: false },
  { host: "*.eu.example.com", private: true },
  { host: "api.example.com", private: true },
  { host: "127.0.0.1", private: true },
];

test.each([
  ["api.example.com", "api.example.com"],
  ["www.example.com", "*.example.com"],
  ["a.b.example.com", "*.example.com"],
  ["x.eu.example.com", "*.eu.example.com"],
  ["eu.example.com", "*.example.com"],
  ["127.0.0.1", "127.0.0.1"],
])("%s goes by the entry %s", (host, entry) => {
  expect(entryFor(host, list)?.host).toBe(entry);
});

test.each([
  "example.com",
  "evil-example.com",
  "api.example.com.evil.net",
  "example.com.",
  "0.0.1",
  "[::1]",
])("%s is on no entry", (host) => {
  expect(entryFor(host, list)).toBeUndefined();
});

test("of an entry that is given twice the later one counts", () => {
  const both = [
    { host: "Api.example.com", private: true },
    { host: "api.example.com.", private: false },
  ];
  expect(readAllowedHosts(both)).toEqual({
    ok: true,
    hosts: [{ host: "api.example.com", private: false }],
  });
});

test("one bad entry refuses the list, and so does one too many", () => {
  expect(
    readAllowedHosts([
      { host: "a.example.com", private: false },
      { host: "*", private: false },
    ]).ok,
  ).toBe(false);
  const many = Array.from({ length: mostHosts + 1 }, (_, i) => ({
    host: `h${i}.example.com`,
    private: false,
  }));
  expect(readAllowedHosts(many)).toMatchObject({ ok: false });
  expect(readAllowedHosts(many.slice(1))).toMatchObject({ ok: true });
});
