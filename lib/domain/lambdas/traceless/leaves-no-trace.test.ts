import { describe, expect, test } from "vitest";
import { templates } from "../../templates/catalog";
import { leavesNoTrace } from "./leaves-no-trace";

const lambda = (body: string, top = "") =>
  `${top}\nfunction lambda(input, callback) {\n${body}\n  callback(null, []);\n}\n`;

describe("leaves no trace", () => {
  test.each([
    "const { payload } = input; console.log(payload.general.convId);",
    "const counts = {}; for (const word of input.payload.words) counts[word] = (counts[word] ?? 0) + 1;",
    "let text = ''; for (let i = 0; i < input.payload.dialog.length; i++) text += input.payload.dialog[i].text;",
    "const last = input.payload.dialog[input.payload.dialog.length - 1]?.text ?? '';",
    "const lines = input.payload.dialog.filter(Boolean).map((line) => line.text).sort();",
    "const answer = []; if (input.payload.a) answer.push({ type: 'closeConversation' }); else answer.pop();",
    "const seen = new Set(); seen.add(input.payload.a); const again = seen.has('x');",
    "try { JSON.parse(input.payload.text); } catch (error) { console.error(error.message); }",
    "switch (input.payload.a) { case 1: console.log(1); break; default: console.log(2); }",
    "const when = new Date().toISOString(); console.log(when, Math.max(1, 2), process.env.LEVEL);",
    "const order = /#(\\d+)/g.exec(input.payload.text); console.log(order?.[1]);",
  ])("%s", (body) => {
    expect(leavesNoTrace(lambda(body), "classic")).toBe(true);
  });

  test("constants and functions of the top level", () => {
    const top = `const NAMES = { en: { open: "Hello" }, list: [1, -2] };
      const TEAMS = new Map([["1", "one"]]);
      const plain = /a/i;
      const twice = (x) => x * 2;
      async function later(list) { return Promise.all(list.map(async (one) => twice(one))); }`;
    const body =
      "const greeting = NAMES[input.payload.lang] ?? NAMES.en; TEAMS.get('1'); later([1]);";
    expect(leavesNoTrace(lambda(body, top), "classic")).toBe(true);
  });

  test.each([
    "async function lambda(input) { return input.payload.a; }",
    "export async function lambda(input) { return input.payload.a; }",
    "export const lambda = async (input) => input.payload.a;",
  ])("%s", (code) => {
    expect(leavesNoTrace(code, "modern")).toBe(true);
  });

  test("nearly all templates", () => {
    const plain = templates.filter(({ code }) => leavesNoTrace(code.classic, "classic"));
    expect(plain.length).toBeGreaterThanOrEqual(templates.length - 1);
    for (const { code } of plain) expect(leavesNoTrace(code.modern, "modern")).toBe(true);
  });
});

describe("may leave a trace", () => {
  test.each([
    ["a global", "seen = input;"],
    ["a global by name", "globalThis.seen = input;"],
    ["this", "this.seen = input;"],
    ["a prototype", "Object.prototype.seen = input;"],
    ["a prototype by a literal", "const own = {}; own.__proto__.seen = input;"],
    ["a prototype by a quoted name", "const own = {}; own['__proto__'].seen = 1;"],
    ["a prototype by a class", "[].constructor.prototype.seen = 1;"],
    ["a prototype by a made name", "const own = {}; own[input.payload.key].seen = 1;"],
    [
      "a made name of a made name",
      "const own = {}; const a = own[input.payload.a]; a[input.payload.b] = 1;",
    ],
    ["a merge", "for (const key in input.payload) { input[key] = input.payload[key]; }"],
    ["assign", "Object.assign(Object.prototype, input.payload);"],
    ["a method's own property", "const { map } = []; map.seen = 1;"],
    ["a replaced method", "Array.prototype.map = () => [];"],
    ["a replaced log", "console.log = () => {};"],
    ["a counter of the console", "console.count();"],
    ["an environment variable", "process.env.SEEN = '1';"],
    ["a made-up function", "eval('seen = 1');"],
    ["a constructed function", "new Function('seen = 1')();"],
    ["a timer", "setTimeout(() => {}, 1);"],
    ["a module", "require('lodash').templateSettings = {};"],
    ["the text that a pattern saw", "console.log(RegExp.lastMatch);"],
    [
      "the text that a pattern saw, by its class",
      "const re = /a/; console.log(re.constructor.$1);",
    ],
    ["a class with a static", "class Kept { static seen = []; }"],
    ["a tagged template, the same each time", "const tag = (parts) => parts; tag`a`;"],
    ["a function with a property", "function inner() {} inner.seen = 1;"],
    ["a borrowed method on what is shared", "[1].forEach(TABLE.list.push, TABLE.list);"],
    ["a replacer on what is shared", "JSON.stringify({ a: TABLE.list }, TABLE.list.push);"],
    ["a called method", "TABLE.list.push.call(TABLE.list, 1);"],
    [
      "a method of an object of its own",
      "const own = { map: () => TABLE.list }; own.map().push(1);",
    ],
    ["a function kept in a list", "const own = []; own.push(() => 1);"],
    ["an alias of what is shared", "const alias = TABLE; alias.seen = 1;"],
    ["an alias of a list", "const { list } = TABLE; list.push(1);"],
    ["a sorted constant", "TABLE.list.sort();"],
    ["a deep write", "const own = { table: TABLE }; own.table.seen = 1;"],
    [
      "a dynamic write of an object",
      "const own = {}; own[input.payload.key] = TABLE; own.seen = 1;",
    ],
    ["a caught alias", "try { throw TABLE; } catch (caught) { caught.seen = 1; }"],
    ["a parameter", "function put(into) { into.seen = 1; } put(TABLE);"],
    ["the lambda itself, with what is not JSON", "lambda(TABLE, callback);"],
    [
      "a borrowed method in a method's place",
      "const own = { 0: TABLE.list, length: 1, slice: TABLE.list.at }; own.slice(0).push(1);",
    ],
    [
      "a borrowed method written to a method's place",
      "const own = {}; own.at = TABLE.list.forEach; own.at(TABLE.list.push, TABLE.list);",
    ],
    [
      "a borrowed method under a made name",
      "const own = { [input.payload.a]: TABLE.list.forEach }; own.at(TABLE.list.push, TABLE.list);",
    ],
    [
      "a borrowed method by its entries",
      "const own = Object.fromEntries([['at', TABLE.list.forEach]]); own.at(TABLE.list.push, TABLE.list);",
    ],
    ["a getter", "const own = { get a() { return TABLE; } };"],
    ["a generator", "function* each() { yield TABLE; }"],
    ["with", "with (TABLE) { seen = 1; }"],
    ["delete", "delete TABLE.list;"],
    ["a shadowed namespace", "const Math = TABLE; Math.list.push(1);"],
  ])("%s", (_name, body) => {
    const top = 'const TABLE = { list: ["a"] };';
    expect(leavesNoTrace(lambda(body, top), "classic")).toBe(false);
  });

  test.each([
    ["a variable of the top level", "let seen = 0;"],
    ["a var of the top level", "var seen = [];"],
    ["a time read once", "const startedAt = Date.now();"],
    ["a collection made by code", "const seen = new Map(Object.entries({}));"],
    ["a pattern that remembers where it stopped", "const words = /a/g;"],
    ["code of the top level", "console.log('loaded');"],
    ["an import", "import lodash from 'lodash';"],
    ["an immediate function", "const api = (() => { let seen = 0; return () => ++seen; })();"],
  ])("%s", (_name, top) => {
    expect(leavesNoTrace(lambda("", top), "classic")).toBe(false);
  });

  test("a text that does not parse", () => {
    expect(leavesNoTrace("function lambda( {", "classic")).toBe(false);
  });
});
