import type { Duplex } from "node:stream";

/** A message longer than this side takes, or one that is not JSON: the other side is not to be trusted. */
export class BadFrame extends Error {
  override readonly name = "BadFrame";
}

/**
 * Messages as JSON behind four bytes of length, which is checked before anything is kept. A text may
 * come along behind the JSON, after a line break, which JSON never has: to write a long text that is
 * JSON itself as a string of another one would cost both sides more than all the rest.
 */
export function frames(
  socket: Duplex,
  limits: { incoming: number; outgoing: number },
  on: { message: (value: unknown, text: string) => void; bad: (error: BadFrame) => void },
): { send: (value: unknown, text?: string) => boolean } {
  let chunks: Buffer[] = [];
  let held = 0;

  const take = (size: number): Buffer => {
    const all = chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
    held = all.length - size;
    chunks = held > 0 ? [all.subarray(size)] : [];
    return all.subarray(0, size);
  };

  let expected: number | undefined;
  socket.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    held += chunk.length;
    try {
      for (;;) {
        if (expected === undefined) {
          if (held < 4) return;
          expected = take(4).readUInt32BE();
          if (expected > limits.incoming) throw new BadFrame(`A message of ${expected} bytes.`);
        }
        if (held < expected) return;
        const text = take(expected).toString("utf8");
        expected = undefined;
        const end = text.indexOf("\n");
        if (end < 0) on.message(parse(text), "");
        else on.message(parse(text.slice(0, end)), text.slice(end + 1));
      }
    } catch (error) {
      if (!(error instanceof BadFrame)) throw error;
      socket.destroy();
      on.bad(error);
    }
  });
  // A socket whose other end died reports it here and by closing; the owner watches the process.
  socket.on("error", () => {});

  return {
    /** false when the message is too long to be sent */
    send: (value, along) => {
      const json = JSON.stringify(value);
      const text = along === undefined ? json : `${json}\n${along}`;
      const length = Buffer.byteLength(text);
      if (length > limits.outgoing) return false;
      // One piece for one write: two would be two wake-ups of the other side.
      const frame = Buffer.allocUnsafe(4 + length);
      frame.writeUInt32BE(length);
      frame.write(text, 4);
      if (socket.writable) socket.write(frame);
      return true;
    },
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadFrame("A message that is not JSON.");
  }
}
