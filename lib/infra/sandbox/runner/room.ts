import ivm from "isolated-vm";
import type { Enter } from "../guest/room";
import { guestFile, guestSource, openRoom } from "../guest/source";

/** Hears what a room's user code says. The words are the guest's `Post`. */
type Listener = (kind: string, ...texts: string[]) => void;

/** A fresh global, ready for one run. */
export interface Room {
  context: ivm.Context;
  enter: (act: Parameters<Enter>[0], ...texts: string[]) => Promise<unknown>;
  listen: (listener: Listener) => void;
  close: () => void;
}

/** Made once per process: fresh globals are copies of it. */
export function roomSnapshot(): ivm.ExternalCopy<ArrayBuffer> {
  return ivm.Isolate.createSnapshot([{ code: guestSource, filename: guestFile }]);
}

/** Rooms are only made while no user code runs in the isolate: see GuestIsolate's turns. */
export async function makeRoom(isolate: ivm.Isolate): Promise<Room> {
  const context = await isolate.createContext();
  let hear: Listener = () => {};
  const post = new ivm.Callback(
    (kind: unknown, ...texts: unknown[]) => {
      if (typeof kind === "string" && texts.every((text) => typeof text === "string")) {
        hear(kind, ...texts);
      }
    },
    { ignored: true },
  );
  const enter = await context.evalClosure(openRoom, [post], {
    filename: guestFile,
    result: { reference: true },
  });
  return {
    context,
    enter: (...given) => enter.apply(undefined, given),
    listen: (listener) => {
      hear = listener;
    },
    close: () => {
      hear = () => {};
      // Both throw when the isolate is gone, and then there is nothing to free.
      try {
        enter.release();
        context.release();
      } catch {}
    },
  };
}
