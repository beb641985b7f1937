import { expect, test } from "vitest";
import { readAddress } from "./address-ranges";

test.each([
  "1.1.1.1",
  "93.184.216.34",
  "223.255.255.255",
  "2606:2800:220:1:248:1893:25c8:1946",
  "[2a00:1450:4001:81b::200e]",
  // What carries a public IPv4 address ends there.
  "::ffff:1.1.1.1",
  "64:ff9b::1.1.1.1",
  "2002:101:101::1",
])("%s is public", (address) => {
  expect(readAddress(address).kind).toBe("public");
});

test.each([
  "10.0.0.1",
  "100.64.0.1",
  "127.0.0.1",
  "127.255.255.254",
  "169.254.169.254",
  "172.16.0.1",
  "172.31.255.255",
  "192.168.1.1",
  "::1",
  "fc00::1",
  "fd00:ec2::254",
  "fe80::1",
  "fec0::1",
  "::ffff:127.0.0.1",
  "::ffff:7f00:1",
  "[::ffff:a9fe:a9fe]",
  "64:ff9b::10.0.0.1",
  "64:ff9b::a9fe:a9fe",
  "2002:7f00:1::",
  "2002:a00:1::1",
])("%s is private", (address) => {
  expect(readAddress(address).kind).toBe("private");
});

test.each([
  "0.0.0.0",
  "0.1.2.3",
  "192.0.0.8",
  "192.0.2.1",
  "192.88.99.1",
  "198.18.0.1",
  "198.19.255.255",
  "198.51.100.1",
  "203.0.113.1",
  "224.0.0.1",
  "239.255.255.255",
  "240.0.0.1",
  "255.255.255.255",
  "::",
  "ff02::1",
  "100::1",
  "2001:db8::1",
  "2001::1", // Teredo: carries an address that its sender chose
  "::ffff:0:127.0.0.1",
  "::127.0.0.1",
  "::1.1.1.1", // IPv4-compatible: given up, and no part of 2000::/3
  "64:ff9b:1::1.1.1.1",
  "4000::1",
  "1::1",
  "2606:4700::1%eth0",
  "example.com",
  "",
])("%j is dialled for nobody", (address) => {
  expect(readAddress(address).kind).toBe("never");
});
