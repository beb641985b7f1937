import ivm from "isolated-vm";
import type { Style } from "@/lib/domain/lambdas/lambda";
import { type Room, roomsOf } from "./room";
import { compile, type Source } from "./source";

/** A room with the text linked into it. */
export interface Prepared {
  room: Room;
  start: () => Promise<unknown>;
  /** whether a run was in it: its top level has run, and its globals live on */
  used: boolean;
}

/** How many rooms with living globals rest for runs that come at the same time. */
const restingAtMost = 4;

/** A heap that can be collected in no time, and the CPU time in which none grows out of that. */
const lightBytes = 24 * 1024 * 1024;
const trustMs = 10;

/** Why an isolate is no more. */
export type End = "stopped" | "memory" | "released";

/**
 * One V8 isolate with at most one text in it. Everything that happens in it goes through `turn`,
 * one after the other, so that what a turn used belongs to whoever took it.
 */
export class GuestIsolate {
  readonly memoryMb: number;
  /** when it last took work, for leaving by least recent use */
  usedAt = performance.now();
  /** runs that are under way in it */
  readonly runs = new Set<{ lost: (end: End) => void }>();
  private readonly isolate: ivm.Isolate;
  private readonly makeRoom: ReturnType<typeof roomsOf>;
  private source: Source | undefined;
  private spare: Promise<Prepared> | undefined;
  private readonly resting: Prepared[] = [];
  private bareRoom: Promise<Room> | undefined;
  private tail: Promise<unknown> = Promise.resolve();
  private over: End | undefined;
  /** the CPU time of the isolate up to which its heap counts as light */
  private lightUntilMs = trustMs;
  private looking = false;

  constructor(snapshot: ivm.ExternalCopy<ArrayBuffer>, memoryMb: number, onStuck: () => void) {
    this.memoryMb = memoryMb;
    this.isolate = new ivm.Isolate({
      memoryLimit: memoryMb,
      snapshot,
      // V8 gave up on this heap and its thread sleeps for good. Without a handler it would abort.
      onCatastrophicError: () => {
        this.end("memory");
        onStuck();
      },
    });
    this.makeRoom = roomsOf(this.isolate);
    this.bareRoom = this.turn(() => this.makeRoom("waiting"));
    this.bareRoom.catch(() => {});
  }

  get ended(): boolean {
    return this.over !== undefined;
  }

  /** Takes its turn in the isolate. An isolate that hit its memory limit ends here. */
  turn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.tail.then(work).catch((error: unknown) => {
      if (this.over === undefined && this.isolate.isDisposed) this.end("memory");
      throw error;
    });
    this.tail = mine.catch(() => {});
    return mine;
  }

  /** Compiles the text; throws V8's SyntaxError. */
  async load(style: Style, code: string): Promise<void> {
    this.source = await this.turn(() => compile(this.isolate, style, code));
  }

  /** A room for one run: one whose globals live on, the one made ahead, or a new one. */
  async take(): Promise<Prepared> {
    this.usedAt = performance.now();
    const rested = this.resting.pop();
    if (rested) return rested;
    const ready = this.spare ?? this.prepare();
    this.spare = undefined;
    return ready;
  }

  /** Keeps a room for the next run, with all that this one left in its globals. */
  keep(prepared: Prepared): void {
    if (this.over || this.resting.length >= restingAtMost) return prepared.room.close();
    this.resting.push({ ...prepared, used: true });
  }

  /** Makes the next run's room ahead of it. */
  makeSpare(): void {
    if (this.over || this.spare || !this.source || this.resting.length > 0) return;
    this.spare = this.prepare();
    this.spare.catch(() => {
      this.spare = undefined;
    });
  }

  private prepare(): Promise<Prepared> {
    const bare = this.bareRoom;
    this.bareRoom = undefined;
    return this.turn(async () => {
      const room = await (bare ?? this.makeRoom(this.how()));
      if (!this.source) throw new Error("A room was asked for before its text was loaded.");
      return { room, start: await this.source.link(room.context), used: false };
    });
  }

  /** Gives up the room made ahead. */
  dropSpare(): void {
    const { spare } = this;
    this.spare = undefined;
    spare?.then(({ room }) => room.close()).catch(() => {});
  }

  /**
   * Whether our own work may be done on this thread: no code of others is in the isolate, nor has
   * filled it. What allocates in a full heap waits for its garbage to be collected, or dies of it.
   */
  how(own: 0 | 1 = 0): "waiting" | "at once" {
    if (this.runs.size > own || this.over) return "waiting";
    if (this.cpuMs() < this.lightUntilMs) return "at once";
    this.look();
    return "waiting";
  }

  /** Looks how full the heap is, on its own thread: a look from here would wait for its collector. */
  private look(): void {
    if (this.looking) return;
    this.looking = true;
    this.isolate.getHeapStatistics().then(
      ({ used_heap_size }) => {
        this.looking = false;
        if (used_heap_size < lightBytes) this.lightUntilMs = this.cpuMs() + trustMs;
      },
      // It ended meanwhile.
      () => {},
    );
  }

  /** CPU time that was used in it, in milliseconds. */
  cpuMs(): number {
    return this.over ? 0 : Number(this.isolate.cpuTime) / 1e6;
  }

  /** Ends it for everybody. A run that is in the middle of a turn is cut off there. */
  end(end: End): void {
    if (this.over) return;
    this.over = end;
    for (const run of [...this.runs]) run.lost(end);
    if (!this.isolate.isDisposed) this.isolate.dispose();
  }

  /** Settles when no turn is under way or waiting. */
  idle(): Promise<unknown> {
    return this.tail;
  }
}
