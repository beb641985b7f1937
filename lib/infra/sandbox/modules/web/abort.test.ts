import { beforeEach, expect, test, vi } from "vitest";
import { host } from "../host";
import { AbortController, AbortSignal, DOMException, Event, EventTarget } from "./abort";

const due: (() => void)[] = [];
beforeEach(() => {
  due.length = 0;
  host.setTimeout = (handler) => due.push(handler);
});

test("an abort is told once, with its reason", () => {
  const { signal, abort } = { signal: new AbortController(), abort: vi.fn() };
  signal.signal.addEventListener("abort", abort);
  signal.signal.onabort = abort;
  signal.abort("enough");
  signal.abort("again");
  expect(abort).toHaveBeenCalledTimes(2);
  expect([signal.signal.aborted, signal.signal.reason]).toEqual([true, "enough"]);
  expect(() => signal.signal.throwIfAborted()).toThrow("enough");
});

test("without a reason it is an AbortError, by the clock a TimeoutError", () => {
  const controller = new AbortController();
  controller.abort();
  expect(controller.signal.reason).toMatchObject({ name: "AbortError", code: 20 });
  const late = AbortSignal.timeout(5);
  expect(late.aborted).toBe(false);
  for (const handler of due) handler();
  expect(late.reason).toMatchObject({ name: "TimeoutError", code: 23 });
  expect(late.reason).toBeInstanceOf(DOMException);
});

test("any follows the first of several, and listens no more after that", () => {
  const [one, two] = [new AbortController(), new AbortController()];
  const any = AbortSignal.any([one.signal, two.signal]);
  two.abort("second");
  one.abort("first");
  expect(any.reason).toBe("second");
  expect(AbortSignal.any([AbortSignal.abort("before")]).reason).toBe("before");
});

test("nobody makes a signal without a controller", () => {
  expect(() => new AbortSignal()).toThrow("Illegal constructor");
});

test("listeners are called in order, once if they asked so, until one stops the rest", () => {
  const target = new EventTarget();
  const heard: string[] = [];
  target.addEventListener("x", () => heard.push("once"), { once: true });
  target.addEventListener("x", { handleEvent: () => heard.push("object") });
  target.addEventListener("x", (event) => {
    heard.push("stop");
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  target.addEventListener("x", () => heard.push("never"));
  expect(target.dispatchEvent(new Event("x", { cancelable: true }))).toBe(false);
  expect(target.dispatchEvent(new Event("x"))).toBe(true);
  expect(heard).toEqual(["once", "object", "stop", "object", "stop"]);
});
