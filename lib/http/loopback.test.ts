import { expect, test } from "vitest";
import { anonymousPossible, isLoopback, wasForwarded } from "./loopback";

test.each([
  ["127.0.0.1", true],
  ["127.1.2.3", true],
  ["::1", true],
  ["[::1]", true],
  ["::ffff:127.0.0.1", true],
  ["localhost", true],
  ["10.0.0.1", false],
  ["::ffff:10.0.0.1", false],
  ["0.0.0.0", false],
  ["::", false],
  ["127.0.0.1.example.com", false],
  ["localhost.example.com", false],
  ["", false],
  [undefined, false],
])("%s is this machine: %s", (address, expected) => {
  expect(isLoopback(address)).toBe(expected);
});

test("nobody is let in unnamed where others can come in", () => {
  expect(anonymousPossible({ host: "127.0.0.1" })).toBe(true);
  expect(anonymousPossible({ host: "0.0.0.0" })).toBe(false);
  expect(anonymousPossible({ host: "127.0.0.1", publicUrl: "https://a.example.com" })).toBe(false);
});

test.each([
  ["forwarded", true],
  ["x-forwarded-for", true],
  ["x-forwarded-proto", true],
  ["via", true],
  ["x-real-ip", true],
  ["cf-connecting-ip", true],
  ["x-request-id", false],
  ["user-agent", false],
])("a request with %s was forwarded: %s", (name, expected) => {
  expect(wasForwarded({ host: "localhost", [name]: "" })).toBe(expected);
});
