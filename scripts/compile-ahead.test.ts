import { expect, test } from "vitest";
import { withModulesCompiledAhead } from "./compile-ahead.ts";

test("every module of a chunk is compiled as it arrives", () => {
  const chunk =
    '(globalThis.TURBOPACK||(globalThis.TURBOPACK=[])).push(["a.js",1,e=>{e.v(1)},2,3,function(e){}])';
  expect(withModulesCompiledAhead(chunk)).toBe(
    '(globalThis.TURBOPACK||(globalThis.TURBOPACK=[])).push(["a.js",1,(e=>{e.v(1)}),2,3,(function(e){})])',
  );
});

test("functions inside a module stay as they are", () => {
  const chunk = 'a.push(["a.js",1,e=>{[()=>1,[e=>2]]}])';
  expect(withModulesCompiledAhead(chunk)).toBe('a.push(["a.js",1,(e=>{[()=>1,[e=>2]]})])');
});

test.each(["", "let a = [e => 1];", "a()", "a.push(e => 1)"])(
  "a file that is no chunk stays as it is: %s",
  (text) => {
    expect(withModulesCompiledAhead(text)).toBe(text);
  },
);

test("a chunk that has its parentheses gets no more", () => {
  const once = withModulesCompiledAhead('a.push(["a.js",1,e=>{}])');
  expect(withModulesCompiledAhead(once)).toBe(once);
});
