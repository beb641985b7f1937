import type { Describe } from "./describe";
import type { Primordials } from "./primordials";
import type { Post, RoomLimits } from "./run";

/** The console of a run. Its caps hold inside, so that a flood costs the flooder alone. */
export function makeConsole(p: Primordials, describe: Describe, post: Post, limits: RoomLimits) {
  let lines = 0;
  let size = 0;
  let dropped = 0;
  let told = 0;

  const tellDropped = () => {
    if (dropped === told) return;
    told = dropped;
    post("dropped", `${dropped}`);
  };

  const write = (level: string, first: unknown, given: readonly unknown[], from: number) => {
    // Full means full: a smaller line that would still fit would tear the order of the log.
    if (lines >= limits.logLines || size >= limits.logBytes) {
      dropped += 1;
      // Reported in strides, so that a run that is stopped has told most of what it dropped.
      if (dropped % 1024 === 0) tellDropped();
      return;
    }
    const room =
      limits.logBytes - size < limits.logLineBytes ? limits.logBytes - size : limits.logLineBytes;
    const message =
      typeof first === "string" ? describe.cut(first, room) : describe.json(first, room);
    let left = room - message.length;
    let extras = "";
    for (let i = from; i < given.length && left > 0; i++) {
      const text = describe.json(given[i], left);
      left -= text.length;
      extras += (extras === "" ? "" : ",") + text;
    }
    lines += 1;
    size += message.length + extras.length;
    post("log", level, describe.cut(message, limits.logLineBytes), `[${extras}]`, `${p.now()}`);
  };

  return {
    tellDropped,
    warn: (message: string) => write("warn", message, [], 0),
    line: (level: string, given: readonly unknown[]) =>
      write(level, given.length > 0 ? given[0] : "", given, 1),
  };
}
