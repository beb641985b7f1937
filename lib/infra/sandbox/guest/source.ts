import { makeCalls } from "./calls";
import { makeChance } from "./chance";
import { makeClock } from "./clock";
import { makeClone } from "./clone";
import { makeConsole } from "./console";
import { makeConsoleMethods } from "./console-methods";
import { makeTable } from "./console-table";
import { makeDescribe } from "./describe";
import { takePrimordials } from "./primordials";
import { makeRoom } from "./room";
import { makeTimers } from "./timers";

const parts = {
  takePrimordials,
  makeDescribe,
  makeClock,
  makeChance,
  makeConsole,
  makeTable,
  makeConsoleMethods,
  makeTimers,
  makeCalls,
  makeClone,
};

/** The name of this text in stack traces, by which its frames are told from the user's. */
export const guestFile = "parley:room";

/**
 * The guest's functions as one text for the startup snapshot, so that a fresh global is a copy in
 * memory instead of a script to run. Each of them stands alone (see primordials.ts).
 */
export const guestSource = `"use strict";
globalThis.__parleyRoom = (${makeRoom})({${Object.entries(parts)
  .map(([name, part]) => `${name}: ${part}`)
  .join(",\n")}});`;

/** Opens a global of that snapshot: takes the way out, leaves no name behind. */
export const openRoom =
  "const room = globalThis.__parleyRoom; delete globalThis.__parleyRoom; return room($0);";

/** Added after a source. It hands over what the source declares, and shifts none of its lines. */
export const sourceEnd =
  "\n;globalThis.__parleyLambda(typeof lambda === 'undefined' ? undefined : lambda);";
