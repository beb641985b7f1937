import type { Outcome } from "@/lib/domain/invocations/run";
import type { Style } from "@/lib/domain/lambdas/lambda";

/** Code that means harm, and how each has to end under small limits. */
export interface Hostile {
  name: string;
  style?: Style;
  code: string;
  outcomes: Outcome[];
  /** the error's name, or the result */
  error?: string;
  result?: unknown;
}

const stopped: Outcome[] = ["timeout", "out_of_memory"];
const inLambda = (body: string) => `async function lambda(input) { ${body} }`;

export const hostile: Hostile[] = [
  {
    name: "endless loop",
    code: inLambda("while (true);"),
    outcomes: ["timeout"],
  },
  {
    name: "endless loop at the top",
    code: "while (true);",
    outcomes: ["timeout"],
  },
  {
    name: "loop that catches its end",
    code: inLambda("for (;;) { try { for (;;); } finally { continue; } }"),
    outcomes: ["timeout"],
  },
  { name: "endless microtasks", code: inLambda("while (true) await null;"), outcomes: ["timeout"] },
  {
    name: "loop after its answer",
    style: "classic",
    code: "function lambda(i, c) { setTimeout(() => { while (true); }, 1) }",
    outcomes: ["timeout"],
  },
  {
    name: "regex backtracking",
    code: inLambda("return /^(a+)+$/.test('a'.repeat(40) + 'b')"),
    outcomes: ["timeout"],
  },
  {
    name: "memory filler",
    code: inLambda("const a = []; while (true) a.push(new Array(1000).fill(a.length));"),
    outcomes: stopped,
  },
  {
    name: "string filler",
    code: inLambda(
      "let s = 'x'; const all = []; while (true) { all.push((s + all.length).repeat(9e5)); all.at(-1).indexOf('y'); }",
    ),
    outcomes: [...stopped, "function_error"],
  },
  {
    name: "map filler",
    code: inLambda("const m = new Map(); for (let i = 0; ; i++) m.set(i, { i });"),
    outcomes: stopped,
  },
  {
    name: "buffer filler",
    code: inLambda("const a = []; while (true) a.push(new Uint8Array(1e6).fill(1));"),
    outcomes: ["out_of_memory"],
  },
  {
    name: "one giant array",
    code: inLambda("return new Array(1e9).fill(1).length"),
    outcomes: stopped,
  },
  {
    name: "never answers",
    style: "classic",
    code: "function lambda() {}",
    outcomes: ["timeout"],
    error: "NeverAnswered",
  },
  {
    name: "waits for ever",
    code: inLambda("setInterval(() => {}, 5); await new Promise(() => {});"),
    outcomes: ["timeout"],
    error: "WallTimeExceeded",
  },
  {
    name: "waits for nothing",
    code: inLambda("await new Promise(() => {});"),
    outcomes: ["timeout"],
    error: "NeverAnswered",
  },
  {
    name: "result with a getter that throws",
    code: inLambda("return { get a() { throw new Error('bite') } }"),
    outcomes: ["function_error"],
    error: "TypeError",
  },
  {
    name: "result with toJSON that throws",
    code: inLambda("return { toJSON() { throw null } }"),
    outcomes: ["function_error"],
    error: "TypeError",
  },
  {
    name: "result with toJSON that loops",
    code: inLambda("return { toJSON() { while (true); } }"),
    outcomes: ["timeout"],
  },
  {
    name: "cyclic result",
    code: inLambda("const a = {}; a.a = a; return a"),
    outcomes: ["function_error"],
    error: "TypeError",
  },
  {
    name: "result that nests too deep to be written again",
    code: inLambda("let a = []; for (let i = 0; i < 6000; i++) a = [a]; return a"),
    outcomes: ["function_error"],
    error: "TypeError",
  },
  {
    name: "bigint result",
    code: inLambda("return 1n"),
    outcomes: ["function_error"],
    error: "TypeError",
  },
  {
    name: "function as result",
    code: inLambda("return () => 1"),
    outcomes: ["function_error"],
    error: "TypeError",
  },
  {
    name: "proxy thrown",
    code: inLambda("throw new Proxy({}, { get() { throw 1 }, getPrototypeOf() { throw 2 } })"),
    outcomes: ["function_error"],
  },
  { name: "undefined thrown", code: inLambda("throw undefined"), outcomes: ["function_error"] },
  {
    name: "giant result",
    code: inLambda("return 'x'.repeat(5e6)"),
    outcomes: ["out_of_memory"],
    error: "AnswerTooLarge",
  },
  {
    name: "result of many bytes in few characters",
    code: inLambda("return '\\u20ac'.repeat(6e5)"),
    outcomes: ["out_of_memory"],
    error: "AnswerTooLarge",
  },
  {
    name: "deep recursion",
    code: inLambda("const f = () => f() + 1; return f()"),
    outcomes: ["function_error"],
    error: "RangeError",
  },
  {
    name: "deep recursion, caught",
    code: inLambda("const f = () => { try { f() } catch { f() } }; f()"),
    outcomes: ["timeout"],
  },
  {
    name: "exit by process",
    code: inLambda("process.exit(1)"),
    outcomes: ["function_error"],
    error: "TypeError",
  },
  {
    name: "exit by constructor",
    code: inLambda("return console.log.constructor.constructor('return process')().exit()"),
    outcomes: ["function_error"],
    error: "TypeError",
  },
  {
    name: "exit by input",
    code: inLambda("return input.constructor.constructor('return this.process')().exit ?? 'none'"),
    outcomes: ["answered"],
    result: "none",
  },
  {
    name: "exit by import",
    code: inLambda("return (await import('node:fs')).readFileSync('/etc/passwd')"),
    outcomes: ["function_error"],
  },
  {
    name: "stack hook",
    code: inLambda(
      "Error.prepareStackTrace = (_, s) => s.map((f) => String(f.getThis()) + f.getFunction()).join(); return typeof new Error().stack",
    ),
    outcomes: ["answered"],
    result: "string",
  },
  {
    name: "prototype pollution",
    code: inLambda(
      "Object.prototype.then = (f) => f('stolen'); Object.defineProperty(Array.prototype, '0', { set() { throw 1 } }); return { a: 1 }",
    ),
    outcomes: ["answered", "function_error"],
  },
  {
    name: "timers without end",
    code: inLambda(
      "const f = () => { setTimeout(f, 0); setTimeout(f, 0); }; f(); await new Promise(() => {});",
    ),
    outcomes: ["timeout", "function_error"],
  },
  {
    name: "timers by the thousand",
    code: inLambda("for (let i = 0; i < 1000; i++) setTimeout(() => {}, 1000);"),
    outcomes: ["function_error"],
    error: "Error",
  },
  {
    name: "wake-ups by the million",
    code: inLambda("for (let i = 1e9; ; i--) clearTimeout(setTimeout(() => {}, i));"),
    outcomes: ["timeout"],
  },
  {
    name: "log flood",
    code: inLambda("while (true) console.log('x'.repeat(1000));"),
    outcomes: ["timeout"],
  },
];
