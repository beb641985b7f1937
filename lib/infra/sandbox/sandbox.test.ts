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
    return ["FinalizationRegistry", "SharedArrayBuffer", "Atomics", "WebAssembly", "process.pid", "__parleyHost", "__parleyRoom", "__parleyLambda",
      "process.binding", "console.log.constructor('return process')().exit", "setTimeout.constructor('return globalThis')().Deno"].map(reach);
  }`;
  const { result } = await run("modern", code);
  expect(result).toEqual(Array(11).fill("undefined"));
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

test("environment variables are read from process.env, and a run's changes to them are its own", async () => {
  const code = `async function lambda() {
    const read = process.env.MODE; process.env.MODE = "changed"; return [read, process.env.NONE ?? null];
  }`;
  const environment = { MODE: "fast" };
  for (let i = 0; i < 2; i++) {
    const { result } = await run("modern", code, { key: "environment", environment });
    expect(result).toEqual(["fast", null]);
  }
});

test("globals start afresh with every run, unless the function reuses them", async () => {
  const code = "let count = 0; async function lambda() { count += 1; return count; }";
  const three = async (more: Partial<SandboxRequest>) => {
    const results: unknown[] = [];
    for (let i = 0; i < 3; i++) results.push((await run("modern", code, more)).result);
    return results;
  };
  expect(await three({ key: "counts" })).toEqual([1, 1, 1]);
  expect(await three({ key: "counts", reuseGlobals: true })).toEqual([1, 2, 3]);
  expect(await three({ key: null, reuseGlobals: true })).toEqual([1, 1, 1]);
});

test("runs that leave no trace share a global, and each has its own input, log, clock and failure", async () => {
  const code = `const WORDS = { en: "Hello" };
    async function lambda(input) {
      const counts = {};
      for (const word of input.words) counts[word] = (counts[word] ?? 0) + 1;
      console.log(WORDS.en, counts);
      if (input.words.length === 0) throw new Error("no words");
      await Promise.resolve();
      return { counts, now: Date.now(), extra: counts.extra };
    }`;
  const seen = [];
  for (const [at, words] of [["a", "a"], [], ["b"], ["a"]].entries()) {
    const more = { key: "plain", input: { words }, given: { now: at * 1_000 } };
    const { outcome, result, logs } = await run("modern", code, more);
    seen.push([outcome, result, logs.map(({ extras }) => extras)]);
  }
  const answer = (counts: Record<string, number>, now: number) => [
    "answered",
    { counts, now: expect.closeTo(now, -2) },
    [[counts]],
  ];
  expect(seen).toEqual([
    answer({ a: 2 }, 0),
    ["function_error", null, [[{}]]],
    answer({ b: 1 }, 2_000),
    answer({ a: 1 }, 3_000),
  ]);
});

test("a run that left a timer does not hand its globals on", async () => {
  const code = `let count = 0;
    async function lambda(input) { count += 1; if (input.leave) setTimeout(() => console.log("late"), 5); return count; }`;
  const more = { key: "leaves", reuseGlobals: true };
  const one = async (leave: boolean) => await run("modern", code, { ...more, input: { leave } });
  expect((await one(false)).result).toBe(1);
  expect((await one(true)).result).toBe(2);
  const after = await one(false);
  expect(after).toMatchObject({ result: 1, logs: [] });
});

test("a run with reused globals logs, waits and fails as its own", async () => {
  const code = `const log = console.log, wait = setTimeout;
    async function lambda(input) {
      log("run", input.n); await new Promise((done) => wait(done, 2));
      if (input.n === 2) throw new Error("the second"); return input.n;
    }`;
  const ran = [];
  for (const n of [1, 2, 3]) {
    ran.push(await run("modern", code, { key: "own", reuseGlobals: true, input: { n } }));
  }
  expect(ran.map(({ outcome }) => outcome)).toEqual(["answered", "function_error", "answered"]);
  expect(ran.map(({ logs }) => logs.map(({ extras }) => extras))).toEqual([[[1]], [[2]], [[3]]]);
});

const readsAll = `async function lambda() {
  const seen = [Date.now(), new Date().toISOString(), Date(), Math.random(), Math.random(), performance.now(), performance.timeOrigin];
  await new Promise((done) => setTimeout(done, 3));
  seen.push(Date.now(), Math.random(), new Intl.DateTimeFormat("en", { dateStyle: "full", timeStyle: "full", timeZone: "UTC" }).format());
  await Promise.race([new Promise((d) => setTimeout(() => { seen.push("a"); d() }, 2)), new Promise((d) => setTimeout(() => { seen.push("b"); d() }, 2))]);
  seen.push(Date.now() - seen[0]);
  return seen;
}`;

test("a run that is given an earlier one's time and chance repeats it exactly", async () => {
  const first = await run("modern", readsAll);
  expect(first.outcome).toBe("answered");
  expect(first.given).toMatchObject({ cut: false });
  const again = await run("modern", readsAll, { given: first.given ?? {} });
  expect(again.result).toEqual(first.result);
  expect(again.given).toEqual(first.given);
  const other = await run("modern", readsAll);
  expect(other.result).not.toEqual(first.result);
});

test("a clock and a seed can be supplied", async () => {
  const given = { now: Date.UTC(2030, 0, 2, 3, 4, 5), seed: "c2VlZA==" };
  const code =
    "async function lambda() { return [new Date().toISOString().slice(0, 19), Math.random()] }";
  const [a, b] = [await run("modern", code, { given }), await run("modern", code, { given })];
  expect(a.result).toEqual(["2030-01-02T03:04:05", expect.any(Number)]);
  expect(b.result).toEqual(a.result);
});

test("Date is Date still", async () => {
  const code = `async function lambda() {
    class Sub extends Date { twice() { return this.getTime() * 2 } }
    const d = new Date(2020, 1, 3);
    return [d instanceof Date, d.constructor === Date, Object.prototype.toString.call(d), new Date("2020-01-01").getTime(),
      new Date(NaN).getTime() + "", Date.UTC(2020, 0), Date.parse("2020-01-01"), typeof Date(), Date.name, Date.length,
      new Sub(4).twice(), new Date(new Date(5)).getTime(), new Date(undefined).getTime() + "", structuredClone(d) instanceof Date];
  }`;
  expect((await run("modern", code)).result).toEqual([
    ...[true, true, "[object Date]", 1577836800000, "NaN", 1577836800000, 1577836800000],
    ...["string", "Date", 7, 8, 5, "NaN", true],
  ]);
});

test("chance is spread evenly between 0 and 1", async () => {
  const code = `async function lambda() {
    const bins = Array(10).fill(0); let least = 1, most = 0;
    for (let i = 0; i < 20000; i++) { const x = Math.random(); bins[Math.floor(x * 10)] += 1; least = Math.min(least, x); most = Math.max(most, x); }
    return { even: bins.every((n) => n > 1800 && n < 2200), inside: least >= 0 && most < 1 };
  }`;
  const given = { seed: "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=" };
  expect((await run("modern", code, { given })).result).toEqual({ even: true, inside: true });
});
