import type { Primordials } from "./primordials";

/** structuredClone for the values that a function handles: what JSON has, and what ECMAScript adds. */
export function makeClone(p: Primordials) {
  const refuse = (what: string): never => {
    const error = new p.Error(`${what} could not be cloned.`);
    error.name = "DataCloneError";
    throw error;
  };

  const cloneView = (view: ArrayBufferView, copy: (value: unknown) => unknown): unknown => {
    const names = p.ownKeys(p.views);
    for (let i = 0; i < names.length; i++) {
      const name = names[i] as keyof typeof p.views;
      const View = p.views[name] as Uint8ArrayConstructor;
      if (!(view instanceof View)) continue;
      const length = (view as Uint8Array).length ?? view.byteLength;
      return new View(copy(view.buffer) as ArrayBuffer, view.byteOffset, length);
    }
    return refuse("A view");
  };

  return (value: unknown): unknown => {
    const seen = new p.Map<object, unknown>();
    const keep = <T>(from: object, to: T): T => {
      p.apply(p.mapSet, seen, [from, to]);
      return to;
    };
    const fill = (from: object, to: object) => {
      const keys = p.ownKeys(from);
      for (let i = 0; i < keys.length; i++) {
        const key = keys[i];
        if (typeof key !== "string" || !p.descriptorOf(from, key)?.enumerable) continue;
        const item = copy((from as Record<string, unknown>)[key]);
        p.defineProperty(to, key, {
          value: item,
          writable: true,
          enumerable: true,
          configurable: true,
        });
      }
    };
    const cloneError = (from: Error): Error => {
      const named = from.name as keyof typeof p.errors;
      const Kind = p.descriptorOf(p.errors, named) ? p.errors[named] : p.Error;
      const to = keep(from, new Kind(`${from.message}`));
      p.defineProperty(to, "stack", { value: from.stack, writable: true, configurable: true });
      return to;
    };
    const copy = (from: unknown): unknown => {
      if (typeof from === "function") return refuse("A function");
      if (typeof from === "symbol") return refuse("A symbol");
      if (typeof from !== "object" || from === null) return from;
      const known: unknown = p.apply(p.mapGet, seen, [from]);
      if (known !== undefined) return known;
      if (p.isArray(from)) {
        const to = keep(from, [] as unknown[]);
        to.length = from.length;
        fill(from, to);
        return to;
      }
      if (from instanceof p.Date) return keep(from, new p.Date(p.apply(p.dateTime, from, [])));
      if (from instanceof p.RegExp) return keep(from, new p.RegExp(from.source, from.flags));
      if (from instanceof p.ArrayBuffer) return keep(from, p.apply(p.bufferSlice, from, [0]));
      if (p.isView(from)) return keep(from, cloneView(from, copy));
      if (from instanceof p.Error) return cloneError(from);
      if (from instanceof p.Map) {
        const to = keep(from, new p.Map());
        const put = (item: unknown, key: unknown) => p.apply(p.mapSet, to, [copy(key), copy(item)]);
        p.apply(p.mapForEach, from, [put]);
        return to;
      }
      if (from instanceof p.Set) {
        const to = keep(from, new p.Set());
        p.apply(p.setForEach, from, [(item: unknown) => p.apply(p.setAdd, to, [copy(item)])]);
        return to;
      }
      const to = keep(from, {});
      fill(from, to);
      return to;
    };
    return copy(value);
  };
}
