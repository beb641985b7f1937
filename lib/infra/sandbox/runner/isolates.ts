import type ivm from "isolated-vm";
import type { Job } from "../protocol";
import { grownBytes } from "./grown";
import { GuestIsolate } from "./guest-isolate";
import { roomSnapshot } from "./room";

export interface Loaded {
  guest: GuestIsolate;
  lines: number;
}

const MB = 1024 * 1024;
/** The size of the isolate that is made ahead: the default limit of a function. */
const spareMemoryMb = 128;

/** From this share of the memory on, only the most recent keep a room made ahead. */
const spareShare = 0.6;
const recent = 50;
const lookAgainMs = 100;

/** The isolates of a runner: one per text, those that rest leave by least recent use. */
export function keepIsolates(
  { onStuck, onLeft }: { onStuck: () => void; onLeft: (keys: string[]) => void },
  caps = { count: 600, grownBytes: 440 * MB },
) {
  const snapshot: ivm.ExternalCopy<ArrayBuffer> = roomSnapshot();
  const kept = new Map<string, Promise<Loaded>>();
  /** how many jobs of a text are under way, from when they come on: those do not leave */
  const busy = new Map<string, number>();
  let spare: GuestIsolate | undefined = new GuestIsolate(snapshot, spareMemoryMb, onStuck);

  const fresh = (memoryMb: number): GuestIsolate => {
    if (memoryMb !== spareMemoryMb || !spare || spare.ended) {
      return new GuestIsolate(snapshot, memoryMb, onStuck);
    }
    const guest = spare;
    spare = undefined;
    return guest;
  };

  const load = async (job: Job, code: string): Promise<Loaded> => {
    const guest = fresh(job.limits.memoryMb);
    try {
      await guest.load(job.style, code);
    } catch (error) {
      guest.end("released");
      throw error;
    }
    return { guest, lines: code.split("\n").length };
  };

  const resting = async () => {
    const found = await Promise.allSettled(
      [...kept].map(async ([key, it]) => ({ key, it: await it })),
    );
    return found
      .flatMap((one) => (one.status === "fulfilled" ? [one.value] : []))
      .filter(({ key, it }) => it.guest.runs.size === 0 && !busy.has(key))
      .sort((a, b) => a.it.guest.usedAt - b.it.guest.usedAt);
  };
  const full = () => kept.size > caps.count || grownBytes() > caps.grownBytes;
  const filling = () => full() || grownBytes() > caps.grownBytes * spareShare;

  let shrinking = false;
  let lookedAt = 0;
  /** Who rests longest gives up its room made ahead first, then all of itself. */
  const shrink = async () => {
    if (shrinking || !filling()) return;
    const now = performance.now();
    const tooMany = kept.size > caps.count;
    // To look through all of them costs more than a run does.
    if (!tooMany && now - lookedAt < lookAgainMs) return;
    lookedAt = now;
    shrinking = true;
    const all = await resting();
    for (const { it } of all.slice(0, -recent)) it.guest.dropSpare();
    // What an isolate held is seen to be free only later, so not all go at once.
    const leaving = full() ? all.slice(0, Math.ceil(all.length / 8)) : [];
    for (const { key, it } of leaving) {
      kept.delete(key);
      it.guest.end("released");
    }
    if (leaving.length > 0) onLeft(leaving.map(({ key }) => key));
    shrinking = false;
  };

  const hold = (key: string) => busy.set(key, (busy.get(key) ?? 0) + 1);
  const letGo = (key: string) => {
    const others = (busy.get(key) ?? 1) - 1;
    if (others === 0) busy.delete(key);
    else busy.set(key, others);
  };

  const find = async (key: string, job: Job): Promise<Loaded | undefined> => {
    const known = await kept.get(key)?.catch(() => undefined);
    if (known && !known.guest.ended) return known;
    if (job.code === null) return undefined;
    const loading = load(job, job.code);
    kept.set(key, loading);
    const forget = () => {
      if (kept.get(key) === loading) kept.delete(key);
    };
    loading.catch(forget);
    return loading;
  };

  return {
    /** Whether the text of this key is here. */
    has: (key: string) => kept.has(key),
    /** An isolate with the job's text in it, which stays until `tidy`. Throws V8's SyntaxError. */
    async acquire(job: Job): Promise<Loaded | undefined> {
      if (job.key === null) return job.code === null ? undefined : load(job, job.code);
      const { key } = job;
      hold(key);
      let found: Loaded | undefined;
      try {
        found = await find(key, job);
        return found;
      } finally {
        if (!found) letGo(key);
      }
    },
    /** After a run: makes ready for the next one, out of everybody's way. */
    tidy(job: Job, { guest }: Loaded): void {
      if (job.key === null) guest.end("released");
      else {
        letGo(job.key);
        guest.makeSpare();
      }
      if (!spare || spare.ended) spare = new GuestIsolate(snapshot, spareMemoryMb, onStuck);
      void shrink();
    },
    /** Lets those go that rest longest, when it has grown large. */
    shrink(): void {
      void shrink();
    },
  };
}
