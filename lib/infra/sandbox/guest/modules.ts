import type { Primordials } from "./primordials";
import type { Host } from "./room";

type Exports = Record<string, unknown>;
type Load = (name: string) => Exports;
type Body = (module: { exports: Exports }, exports: Exports, require: Load) => void;

/** What modules are told to put where user code finds it. */
export interface Furnishing {
  style: string;
  /** each global by the part that has it */
  globals: [name: string, part: string][];
  /** what `require` may load, by all its names */
  names: [name: string, part: string][];
}

/**
 * The modules of a room: libraries, toolbelt and globals that its text names. They are the product's
 * own texts and are put in before any user code runs; from then on they are as exposed as it is.
 */
export function makeModules(
  p: Primordials,
  room: Host,
  /** has the runner compute: see runner/native.ts */
  compute: (operation: string, ...texts: string[]) => string,
) {
  const bodies = new p.Map<string, Body>();
  const loaded = new p.Map<string, Exports>();
  const place = globalThis as unknown as Record<string, (...given: unknown[]) => unknown>;
  let seed = "";
  let drawn = 0;

  // Whatever is handed over is copied first, in the time and the memory of all that runs there.
  const longest = 8 * 1024 * 1024;
  const native = (operation: string, ...texts: string[]): string => {
    for (let i = 0; i < texts.length; i++) {
      const text: unknown = texts[i];
      if (typeof text === "string" && text.length > longest) {
        throw new p.errors.RangeError("That is too long to be worked on.");
      }
    }
    const answer = compute(operation, ...texts);
    const rest = p.apply(p.slice, answer, [1]);
    if (p.apply(p.charAt, answer, [0]) === "+") return rest;
    throw new p.Error(rest);
  };
  const host = {
    ask: room.ask,
    native,
    random: (count: number): string => {
      // The same seed gives the same bytes, from the first one on.
      if (room.seed() !== seed) {
        seed = room.seed();
        drawn = 0;
      }
      const bytes = native("random", seed, `${drawn}`, `${count}`);
      drawn += count;
      return bytes;
    },
    // Timers are a run's own: they are not there yet when this room is furnished.
    setTimeout: (...given: unknown[]) => place.setTimeout?.(...given),
    clearTimeout: (timer?: unknown) => place.clearTimeout?.(timer),
  };
  p.apply(p.mapSet, loaded, ["host", { host }]);

  const load: Load = (name) => {
    const known = p.apply(p.mapGet, loaded, [name]) as Exports | undefined;
    if (known) return known;
    const body = p.apply(p.mapGet, bodies, [name]) as Body | undefined;
    if (!body) throw new p.Error(`No module “${name}” is here.`);
    const module: { exports: Exports } = { exports: {} };
    body(module, module.exports, load);
    p.apply(p.mapSet, loaded, [name, module.exports]);
    return module.exports;
  };

  const finish = ({ style, globals, names }: Furnishing) => {
    for (let i = 0; i < globals.length; i++) {
      const [name, part] = globals[i] as [string, string];
      room.hidden(name, load(part)[name]);
    }
    if (style !== "classic") return;
    const known = new p.Map<string, string>();
    for (let i = 0; i < names.length; i++) {
      const [name, part] = names[i] as [string, string];
      p.apply(p.mapSet, known, [name, part]);
      load(part);
    }
    room.hidden("require", (name: unknown) => {
      const part = p.apply(p.mapGet, known, [name]) as string | undefined;
      if (part !== undefined) return load(part);
      const error = new p.Error(
        `Cannot load the module ${p.stringify(p.String(name))}. It is either not available, or the text does not name it in quotes.`,
      );
      p.defineProperty(error, "code", { value: "MODULE_NOT_FOUND", enumerable: true });
      throw error;
    });
  };

  return {
    define: (name: string, body: Body) => {
      p.apply(p.mapSet, bodies, [name, body]);
    },
    load,
    finish,
  };
}
