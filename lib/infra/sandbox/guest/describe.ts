import type { Primordials } from "./primordials";

export interface Description {
  name: string;
  message: string;
  stack: string;
}

/** Reads what user code threw or logged, however hard it bites back. */
export function makeDescribe(p: Primordials) {
  const cut = (text: string, limit: number): string =>
    text.length > limit ? p.apply(p.slice, text, [0, limit]) : text;

  const textOf = (read: () => unknown, limit: number): string | undefined => {
    try {
      const value = read();
      return typeof value === "string" ? cut(value, limit) : undefined;
    } catch {
      return undefined;
    }
  };

  const isError = (value: unknown): value is Error => {
    try {
      return value instanceof p.Error;
    } catch {
      return false;
    }
  };

  /**
   * A value as JSON text. What JSON has no word for is said in words; cycles, getters that throw
   * and endless structures end. It goes by text, since a polluted prototype cannot reach into that.
   */
  const json = (value: unknown, limit: number): string => {
    const ancestors: unknown[] = [];
    let budget = limit;
    /** Only as much of a text as there is room for. */
    const say = (text: string): string => {
      const kept = cut(text, budget > 0 ? budget : 0);
      budget -= kept.length;
      return p.stringify(kept);
    };
    const member = (holder: object, key: string | number, depth: number): string => {
      let read: unknown;
      try {
        read = (holder as Record<string | number, unknown>)[key];
      } catch {
        return '"[Throws when read]"';
      }
      return encode(read, depth);
    };
    const list = (items: unknown[], depth: number): string => {
      let text = "[";
      for (let i = 0; i < items.length && budget > 0; i++) {
        text += (i > 0 ? "," : "") + member(items, i, depth);
      }
      return `${text}]`;
    };
    const entries = (value: object): unknown[] | undefined => {
      const found: unknown[] = [];
      let count = 0;
      const put = (item: unknown) => {
        p.defineProperty(found, count++, { value: item, enumerable: true });
      };
      try {
        if (value instanceof p.Map) {
          p.apply(p.mapForEach, value, [(item: unknown, key: unknown) => put([key, item])]);
        } else if (value instanceof p.Set) {
          p.apply(p.setForEach, value, [put]);
        } else return undefined;
        return found;
      } catch {
        return undefined;
      }
    };
    const object = (value: object, depth: number): string => {
      if (isError(value)) {
        const { name, message, stack } = error(value);
        return `{"name":${say(name)},"message":${say(message)},"stack":${say(stack)}}`;
      }
      try {
        if (value instanceof p.Date) return say(p.apply(p.dateText, value, []));
        if (value instanceof p.RegExp) return say(`${value}`);
      } catch {
        // An invalid date, or one that only pretends: shown by its own properties.
      }
      if (p.isArray(value)) return list(value, depth);
      const held = entries(value);
      if (held) return list(held, depth);
      const keys = p.ownKeys(value);
      let text = "";
      for (let i = 0; i < keys.length && budget > 0; i++) {
        const key = keys[i];
        if (typeof key !== "string" || !p.descriptorOf(value, key)?.enumerable) continue;
        text += `${text === "" ? "" : ","}${say(cut(key, 1000))}:${member(value, key, depth)}`;
      }
      return `{${text}}`;
    };
    const encode = (value: unknown, depth: number): string => {
      budget -= 8;
      if (value === null) return "null";
      switch (typeof value) {
        case "string":
          return say(value);
        case "boolean":
          return value ? "true" : "false";
        case "number":
          return value - value === 0 ? `${value}` : `"${value}"`;
        case "bigint":
          return say(`${p.apply(p.bigintText, value, [])}n`);
        case "symbol":
          return say(p.apply(p.symbolText, value, []));
        case "undefined":
          return '"undefined"';
        case "function":
          return say(`[Function ${textOf(() => value.name, 100) || "without a name"}]`);
        default: {
          const known = value as object;
          if (depth > 10 || budget <= 0) return '"…"';
          for (let i = 0; i < depth; i++) if (ancestors[i] === known) return '"[Circular]"';
          p.defineProperty(ancestors, depth, { value: known, writable: true, configurable: true });
          try {
            return object(known, depth + 1);
          } catch {
            return '"[Cannot be read]"';
          }
        }
      }
    };
    return encode(value, 0);
  };

  /** A stack down to where our own frames begin. */
  const ownStack = (stack: string): string => {
    const ours = p.apply(p.indexOf, stack, ["parley:room"]);
    return ours < 0 ? stack : cut(stack, p.apply(p.lastIndexOf, stack, ["\n", ours]));
  };

  /** The frames of user code that called ours, which made the error. */
  const userFrames = (made: Error): string => {
    let stack = textOf(() => made.stack, 16_000) ?? "";
    for (;;) {
      const next: number = p.apply(p.indexOf, stack, ["\n"]);
      if (next < 0) return "";
      stack = p.apply(p.slice, stack, [next + 1]);
      const end: number = p.apply(p.indexOf, stack, ["\n"]);
      const frame = end < 0 ? stack : cut(stack, end);
      if (p.apply(p.indexOf, frame, ["parley:room"]) < 0) return ownStack(stack);
    }
  };

  const error = (thrown: unknown): Description => {
    if (isError(thrown)) {
      return {
        name: textOf(() => thrown.name, 200) ?? "Error",
        message: textOf(() => thrown.message, 8000) ?? "",
        stack: ownStack(textOf(() => thrown.stack, 16_000) ?? ""),
      };
    }
    if (typeof thrown === "string") return { name: "Error", message: cut(thrown, 8000), stack: "" };
    const read = (key: "name" | "message" | "stack") =>
      typeof thrown === "object" && thrown !== null
        ? textOf(() => (thrown as Record<string, unknown>)[key], 8000)
        : undefined;
    return {
      name: read("name") ?? "Error",
      message: read("message") ?? json(thrown, 4000),
      stack: read("stack") ?? "",
    };
  };

  return { cut, json, error, userFrames };
}
export type Describe = ReturnType<typeof makeDescribe>;
