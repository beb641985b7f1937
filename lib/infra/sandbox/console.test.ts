import { afterAll, beforeAll, expect, test } from "vitest";
import { smallLimits, testSandbox } from "@/test/sandbox";
import type { Sandbox } from "./sandbox";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = testSandbox();
  await sandbox.whenReady();
});
afterAll(() => sandbox.stop());

const logged = async (body: string) => {
  const { logs, outcome } = await sandbox.run({
    key: null,
    style: "modern",
    code: `async function lambda() {\n${body}\n}`,
    input: null,
    limits: { ...smallLimits, cpuMs: 1_000 },
  });
  expect(outcome).toBe("answered");
  return logs.map(({ level, message, extras }) => [level, message, ...extras]);
};

test("a text's places take the values after it", async () => {
  expect(
    await logged(
      `console.log("%s is %d of %i, %f, %j %o%%", "a", "1", 2.7, 0.5, { x: 1 }, [2], "left", "%s");
      console.log("%c styled %s", "color: red");
      console.log("100%", 1); console.log("%x %", 2); console.log("no %s"); console.log(7, "%s", 8);`,
    ),
  ).toEqual([
    ["info", 'a is 1 of 2, 0.5, {"x":1} [2]%', "left", "%s"],
    ["info", " styled %s"],
    ["info", "100%", 1],
    ["info", "%x %", 2],
    ["info", "no %s"],
    ["info", "7", "%s", 8],
  ]);
});

test("groups indent what is in them", async () => {
  expect(
    await logged(
      `console.group("outer", 1); console.log("in"); console.groupCollapsed(); console.warn({ a: 1 });
      console.groupEnd(); console.groupEnd(); console.groupEnd(); console.log("out");`,
    ),
  ).toEqual([
    ["info", "outer", 1],
    ["info", "  in"],
    ["warn", '    {"a":1}'],
    ["info", "out"],
  ]);
});

test("counts, assertions and the rest come down to lines", async () => {
  expect(
    await logged(
      `console.count(); console.count("x"); console.count("x"); console.countReset("x"); console.count("x");
      console.assert(true, "no"); console.assert(0, "not %s", "so", 5); console.assert();
      console.dir({ a: 1 }, { depth: 0 }); console.dirxml("d"); console.timeEnd("none");
      console.clear(); console.timeStamp(); console.profile(); console.profileEnd();`,
    ),
  ).toEqual([
    ["info", "default: 1"],
    ["info", "x: 1"],
    ["info", "x: 2"],
    ["info", "x: 1"],
    ["error", "Assertion failed: not so", 5],
    ["error", "Assertion failed"],
    ["info", '{"a":1}'],
    ["info", "d"],
    ["warn", "There is no timer named “none”."],
  ]);
});

test("timers tell what has passed", async () => {
  const lines = await logged(
    `console.time("t"); await new Promise((d) => setTimeout(d, 20)); console.timeLog("t", "so far"); console.timeEnd("t"); console.timeEnd("t");`,
  );
  expect(lines).toEqual([
    ["info", expect.stringMatching(/^t: \d+ ms$/), "so far"],
    ["info", expect.stringMatching(/^t: \d+ ms$/)],
    ["warn", "There is no timer named “t”."],
  ]);
});

test("tables have a row for each part and a column for each key", async () => {
  const lines = await logged(
    `console.table([{ a: 1, b: "two" }, { a: 10, get c() { throw 1 } }]);
    console.table(["x", { y: null }]); console.table([{ a: 1, b: 2 }], ["b"]); console.table("text");`,
  );
  const [rows, plain, chosen] = lines.map((line) => line[1]);
  expect(rows).toBe(
    [
      "(index) │ a  │ b   │ c                 ",
      "0       │ 1  │ two │                   ",
      "1       │ 10 │     │ [Throws when read]",
    ].join("\n"),
  );
  expect(plain).toBe(
    ["(index) │ Values │ y   ", "0       │ x      │     ", "1       │        │ null"].join("\n"),
  );
  expect(chosen).toBe(["(index) │ b", "0       │ 2"].join("\n"));
  expect(lines[3]).toEqual(["info", "text"]);
});

test("a trace shows the user's own lines", async () => {
  const lines = await logged(`const inner = () => console.trace("here %s", 1);\ninner();`);
  expect(lines).toEqual([
    ["debug", "here 1"],
    ["debug", "    at inner (lambda.js:2:29)\n    at lambda (lambda.js:3:1)"],
  ]);
});

test("endless tables and labels end", async () => {
  const lines = await logged(
    `const endless = new Proxy({}, { ownKeys: () => Array.from({ length: 5000 }, (_, i) => "k" + i), getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true, value: "v".repeat(100) }), get: () => "v".repeat(100) });
    console.table(endless); console.count("l".repeat(1e6)); for (let i = 0; i < 100; i++) console.group();
    console.log("deep");`,
  );
  expect(lines.map((line) => String(line[1]).length < 40_000)).toEqual([true, true, true]);
  expect(lines[2]?.[1]).toBe(`${" ".repeat(40)}deep`);
});
