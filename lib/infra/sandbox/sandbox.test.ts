import { afterAll, beforeAll, expect, test } from "vitest";
import type { Style } from "@/lib/domain/lambdas/lambda";
import { smallLimits, testSandbox } from "@/test/sandbox";
import type { Sandbox, SandboxRequest } from "./sandbox";

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = testSandbox();
  await sandbox.whenReady();
});
afterAll(() => sandbox.stop());

const input = { headers: [{ key: "a", value: "b" }], payload: { general: { convId: "c1" } } };
const run = (style: Style, code: string, more: Partial<SandboxRequest> = {}) =>
  sandbox.run({ key: null, style, code, input, limits: smallLimits, ...more });

test("a modern function answers with what it returns", async () => {
  const ran = await run("modern", "async function lambda(input) { return input.payload.general }");
  expect(ran).toMatchObject({ outcome: "answered", result: { convId: "c1" }, logs: [] });
  expect(ran.durationMs).toBeGreaterThan(0);
  expect(ran.cpuMs).toBeGreaterThan(0);
});

test("a classic function answers through its callback, and what it returns is ignored", async () => {
  const code = "function lambda(input, callback) { callback(null, input.headers); return 'other' }";
  expect(await run("classic", code)).toMatchObject({ outcome: "answered", result: input.headers });
});

test("the first answer counts, and a later one is logged", async () => {
  const code =
    "function lambda(_, callback) { callback(null, 1); callback(null, 2); callback('x') }";
  const ran = await run("classic", code);
  expect(ran).toMatchObject({ outcome: "answered", result: 1 });
  expect(ran.logs.map(({ level }) => level)).toEqual(["warn", "warn"]);
});

test.each([
  ["classic", "function lambda(_, callback) { callback() }"],
  ["classic", "function lambda(_, callback) { callback(null) }"],
  ["modern", "async function lambda() {}"],
] as const)("%s: an answer of nothing is null: %s", async (style, code) => {
  expect(await run(style, code)).toMatchObject({ outcome: "answered", result: null });
});

test("a callback may come from a timer, or after an await", async () => {
  const code = `async function lambda(input, callback) {
    const order = [];
    const interval = setInterval(() => order.push("tick"), 2);
    await new Promise((done) => setTimeout(done, 15));
    clearInterval(interval);
    queueMicrotask(() => order.push("micro"));
    setTimeout((given) => callback(null, [...new Set(order), given]), 1, "given");
  }`;
  const ran = await run("classic", code);
  expect(ran).toMatchObject({ outcome: "answered", result: ["tick", "micro", "given"] });
});

test("top-level code may await, and its values last for the run", async () => {
  const code = `const ready = await new Promise((done) => setTimeout(done, 3, "set"));
async function lambda() { return [ready, this === undefined] }`;
  expect(await run("modern", code)).toMatchObject({ outcome: "answered", result: ["set", true] });
});

test("a throw names its line and column in the user's own text", async () => {
  const code = "function deep() {\n  null.x;\n}\nasync function lambda() { deep() }";
  const { outcome, error } = await run("modern", code);
  expect(outcome).toBe("function_error");
  expect(error).toMatchObject({ name: "TypeError", line: 2, column: 8 });
  expect(error?.stack).toBe(
    "TypeError: Cannot read properties of null (reading 'x')\n    at deep (lambda.js:2:8)\n    at lambda (lambda.js:4:27)",
  );
});

test.each([
  ["classic", "throw new RangeError('top')", "RangeError", "top", undefined],
  [
    "classic",
    "function lambda(_, callback) { callback(new TypeError('given')) }",
    "TypeError",
    "given",
    true,
  ],
  ["classic", "function lambda(_, callback) { callback('words') }", "Error", "words", true],
  ["classic", "async function lambda() { throw new Error('late') }", "Error", "late", undefined],
  ["modern", "async function lambda() { throw { code: 7 } }", "Error", '{"code":7}', undefined],
  [
    "modern",
    "async function lambda() { Promise.reject(new Error('nobody')); await new Promise((d) => setTimeout(d, 50)) }",
    "Error",
    "nobody",
    undefined,
  ],
  [
    "modern",
    "const lamda = 1",
    "ReferenceError",
    "The source declares no function named lambda.",
    undefined,
  ],
] as const)("%s: a failure is told: %s", async (style, code, name, message, calledBack) => {
  const { outcome, error, result } = await run(style, code);
  expect({ outcome, result }).toEqual({ outcome: "function_error", result: null });
  expect([error?.name, error?.message, error?.calledBack]).toEqual([name, message, calledBack]);
});

test.each([
  ["classic", "const a = 1;\nlet b = ;", 2, 9],
  ["modern", "async function lambda() {\n  return (\n}", 3, 1],
  ["classic", "function lambda() {", 1, 1],
] as const)("%s: a text that does not parse says where: %s", async (style, code, line, column) => {
  const { outcome, error } = await run(style, code);
  expect(outcome).toBe("syntax_error");
  expect(error).toMatchObject({ name: "SyntaxError", line, column });
});

test("logs keep their levels and show what JSON has no word for", async () => {
  const code = `async function lambda() {
    const cycle = { name: "c" }; cycle.self = cycle;
    const bites = { get a() { throw new Error("no") }, b: 1 };
    console.log("text", cycle, bites);
    console.warn({ x: 1 }, 10n, () => 1, undefined, NaN, new Map([[1, 2]]), new Date(0));
    console.error(new TypeError("shown"));
    console.debug(); console.info("i");
  }`;
  const { logs } = await run("modern", code);
  expect(logs.map(({ level, message, extras }) => [level, message, extras])).toEqual([
    [
      "info",
      "text",
      [
        { name: "c", self: "[Circular]" },
        { a: "[Throws when read]", b: 1 },
      ],
    ],
    [
      "warn",
      '{"x":1}',
      [
        "10n",
        "[Function without a name]",
        "undefined",
        "NaN",
        [[1, 2]],
        "1970-01-01T00:00:00.000Z",
      ],
    ],
    ["error", expect.stringContaining("shown"), []],
    ["debug", "", []],
    ["info", "i", []],
  ]);
});

test("structuredClone copies what a function handles, and refuses functions", async () => {
  const code = `async function lambda() {
    const from = { date: new Date(5), map: new Map([["k", [1]]]), bytes: new Uint8Array([1, 2]), list: [, 1] };
    from.self = from;
    const to = structuredClone(from);
    let refused; try { structuredClone(() => 1) } catch (error) { refused = error.name }
    return [to !== from, to.self === to, to.date.getTime(), to.map.get("k"), [...to.bytes], 0 in to.list, refused];
  }`;
  const { result } = await run("modern", code);
  expect(result).toEqual([true, true, 5, [1], [1, 2], false, "DataCloneError"]);
});

test("every run has a fresh global, also in a warm isolate", async () => {
  const code = `globalThis.count = (globalThis.count ?? 0) + 1;
    Object.prototype.polluted = 1; Array.prototype.push = () => { throw 1 }; JSON.stringify = () => "0";
    Promise.prototype.then = () => {}; console.log = null;
    async function lambda() { return globalThis.count }`;
  const clean = `async function lambda() {
    const list = []; list.push(1); console.log("fine");
    return [list, ({}).polluted ?? null, await Promise.resolve(7)];
  }`;
  for (let i = 0; i < 3; i++) {
    expect(await run("modern", code, { key: "warm" })).toMatchObject({ result: 1 });
  }
  expect(await run("modern", clean)).toMatchObject({ result: [[1], null, 7] });
});

test("blocking and hidden memory are not there, and neither is the host", async () => {
  const code = `async function lambda() {
    const reach = (path) => { try { return Function("return typeof " + path)() } catch (e) { return e.name } };
    return ["SharedArrayBuffer", "Atomics", "WebAssembly", "process", "require", "__parleyRoom", "__parleyLambda",
      "console.log.constructor('return process')()", "setTimeout.constructor('return globalThis.process')()"].map(reach);
  }`;
  const { result } = await run("modern", code);
  expect(result).toEqual([...Array(7).fill("undefined"), "ReferenceError", "undefined"]);
});

test("load runs the top level, and says what keeps a text from serving", async () => {
  const load = (code: string) => sandbox.load({ style: "classic", code, limits: smallLimits });
  expect(await load("function lambda(_, callback) { callback() }")).toBeNull();
  expect(await load("const x = ;")).toMatchObject({ name: "SyntaxError", line: 1 });
  expect(await load("\nnull.x; function lambda() {}")).toMatchObject({
    name: "TypeError",
    line: 2,
  });
  expect(await load("while (true);")).toMatchObject({
    name: expect.stringMatching(/TimeExceeded$/),
  });
});

test("CPU time has a limit of its own, summed over the turns of a run", async () => {
  const code = `async function lambda() {
    for (;;) { const end = Date.now() + 20; while (Date.now() < end); await new Promise((d) => setTimeout(d, 1)) }
  }`;
  const limits = { ...smallLimits, wallMs: 20_000 };
  const ran = await run("modern", code, { limits });
  expect(ran).toMatchObject({ outcome: "timeout", error: { name: "CpuTimeExceeded" } });
  expect(ran.cpuMs).toBeGreaterThanOrEqual(300);
});

test("many runs of one function at once each get their own answer", async () => {
  const code =
    "async function lambda({ payload }) { await new Promise((d) => setTimeout(d, 5)); return payload }";
  const ran = await Promise.all(
    Array.from({ length: 40 }, (_, i) =>
      run("modern", code, { key: "many", input: { payload: i } }),
    ),
  );
  expect(ran.map(({ result }) => result)).toEqual(Array.from({ length: 40 }, (_, i) => i));
});
