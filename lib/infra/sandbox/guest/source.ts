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
import { makeRuns } from "./run";
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
  makeRuns,
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

/** The way into a global of that snapshot. It leaves no name behind. */
export const wayIn =
  "(() => { const enter = globalThis.__parleyRoom; delete globalThis.__parleyRoom; return enter; })()";

/**
 * Added after a source. It hands over what the source declares, and shifts none of its lines. Its
 * value is nothing: a script's last value would be copied to the runner, whatever its size.
 */
export const sourceEnd =
  "\n;void globalThis.__parleyLambda(typeof lambda === 'undefined' ? undefined : lambda);";
