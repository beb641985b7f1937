import ivm from "isolated-vm";
import type { Enter } from "../guest/room";
import { guestFile, guestSource, wayIn } from "../guest/source";

/** Hears what a room's user code says. The words are the guest's `Post`. */
type Listener = (kind: string, ...texts: string[]) => void;

/** A fresh global. */
export interface Room {
  context: ivm.Context;
  /** lets its first run in; what that needs stays for others of its kind */
  open: (setup: string, input: string, how: "waiting" | "at once") => Promise<unknown>;
  enter: (act: Parameters<Enter>[0], ...texts: string[]) => Promise<unknown>;
  listen: (listener: Listener) => void;
  close: () => void;
}

/** Made once per process: fresh globals are copies of it. */
export function roomSnapshot(): ivm.ExternalCopy<ArrayBuffer> {
  return ivm.Isolate.createSnapshot([{ code: guestSource, filename: guestFile }]);
}

/**
 * Makes the rooms of one isolate. What is our own may be done on this thread, which saves a change
 * of threads: but only while no user code is in the isolate that could hold it up, or have filled it.
 */
export function roomsOf(isolate: ivm.Isolate) {
  const listeners = new Map<string, Listener>();
  let last = 0;
  const entry = isolate.compileScriptSync(wayIn, { filename: guestFile });
  const out = new ivm.Callback(
    (mark: unknown, kind: unknown, ...words: unknown[]) => {
      const texts = words.filter((word) => typeof word === "string");
      if (typeof mark === "string" && typeof kind === "string")
        listeners.get(mark)?.(kind, ...texts);
    },
    { ignored: true },
  );
  const reference = { reference: true } as const;
  type Given = string | typeof out;

  return async (how: "waiting" | "at once"): Promise<Room> => {
    const quick = how === "at once";
    const context = quick ? isolate.createContextSync() : await isolate.createContext();
    const enter: ivm.Reference<(...given: Given[]) => number> = quick
      ? entry.runSync(context, reference)
      : await entry.run(context, reference);
    last += 1;
    const mark = `${last}`;
    return {
      context,
      open: async (setup, input, when) =>
        when === "at once"
          ? enter.applySync(undefined, ["open", setup, input, mark, out])
          : enter.apply(undefined, ["open", setup, input, mark, out]),
      enter: (...given) => enter.apply(undefined, given),
      listen: (listener) => {
        listeners.set(mark, listener);
      },
      close: () => {
        listeners.delete(mark);
        // Both throw when the isolate is gone, and then there is nothing to free.
        try {
          enter.release();
          context.release();
        } catch {}
      },
    };
  };
}
