import { expect, test } from "vitest";
import { readEnv, readLaunchEnv } from "./env";

const databaseUrl = "postgresql://app:pw@127.0.0.1:5432/app";

test("nothing set gives the documented defaults", () => {
  expect(readLaunchEnv({})).toMatchObject({
    host: "127.0.0.1",
    port: 3000,
    enginePort: 4100,
    databaseUrl: undefined,
    allowedHosts: [],
    secretKeys: [],
  });
});

test("an empty value counts as not given", () => {
  expect(readLaunchEnv({ PORT: "", DATABASE_URL: " " })).toMatchObject({
    port: 3000,
    databaseUrl: undefined,
  });
});

test.each([
  ["PORT", "abc", 'PORT is "abc": it should be a port from 1 to 65535.'],
  ["PORT", "0", 'PORT is "0"'],
  ["ENGINE_PORT", "70000", 'ENGINE_PORT is "70000"'],
  ["HOST", "http://x", 'HOST is "http://x"'],
  ["PARLEY_RUNNERS", "0", 'PARLEY_RUNNERS is "0": it should be a number from 1 to 64.'],
  ["PARLEY_JAIL", "none", "refuse to start without the full jail"],
  ["PARLEY_ENGINE_SOCKET", "engine.sock", "an absolute path"],
  ["PARLEY_ALLOWED_HOSTS", "ide.example.com:3000", "without ports"],
])("%s=%s is refused by name", (name, value, message) => {
  expect(() => readEnv({ DATABASE_URL: databaseUrl, [name]: value })).toThrow(message);
});

test("keys for secrets come one after another, the newest first", () => {
  const keys = ["a".repeat(64), "correct horse battery staple"];
  expect(readLaunchEnv({ PARLEY_SECRET_KEY: keys.join(" , ") }).secretKeys).toEqual(keys);
});

test.each(["hunter2", `hunter2,${"a".repeat(64)}`, `${"a".repeat(64)},`])(
  "a key that is too short is refused without showing it",
  (keys) => {
    expect(() => readLaunchEnv({ PARLEY_SECRET_KEY: keys })).toThrow(
      /^PARLEY_SECRET_KEY is not usable: (?!.*hunter2).*at least 20 characters/,
    );
  },
);

test("a wrong database address is refused without showing its password", () => {
  expect(() => readEnv({ DATABASE_URL: "mysql://app:hunter2@db/app" })).toThrow(
    /^DATABASE_URL is not usable: (?!.*hunter2)/,
  );
});

test("web and engine do not run without a database", () => {
  expect(() => readEnv({})).toThrow("DATABASE_URL is not set");
});

test("allowed hosts are a list in lower case", () => {
  const { allowedHosts } = readEnv({
    DATABASE_URL: databaseUrl,
    PARLEY_ALLOWED_HOSTS: "Ide.Example.com, 10.0.0.5",
  });
  expect(allowedHosts).toEqual(["ide.example.com", "10.0.0.5"]);
});
