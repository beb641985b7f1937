import { expect, test } from "vitest";
import { TextDecoder, TextEncoder } from "./text-coding";

const Native = { TextDecoder: globalThis.TextDecoder, TextEncoder: globalThis.TextEncoder };

/** Bytes that meet every rule of UTF-8's table, by a fixed sequence. */
function* noise(): Generator<Uint8Array> {
  const lead = [
    0x00, 0x41, 0x7f, 0x80, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xe1, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff,
  ];
  let state = 1;
  const next = (below: number) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
  for (let i = 0; i < 3000; i++) {
    yield Uint8Array.from({ length: next(9) }, () =>
      next(2) ? (lead[next(lead.length)] as number) : 0x80 + next(0x40),
    );
  }
}

test.each(["utf-8", "utf-16le", "latin1"])(
  "%s is decoded as Node decodes it, faults too",
  (label) => {
    for (const bytes of noise()) {
      expect(new TextDecoder(label).decode(bytes)).toBe(
        new Native.TextDecoder(label).decode(bytes),
      );
      const read = (Decoder: typeof TextDecoder) => {
        try {
          return new Decoder(label, { fatal: true }).decode(bytes);
        } catch (error) {
          return (error as Error).name;
        }
      };
      expect(read(TextDecoder)).toBe(read(Native.TextDecoder as unknown as typeof TextDecoder));
    }
  },
);

test("a text comes out the same however its bytes are cut", () => {
  const bytes = new Native.TextEncoder().encode("\ufeffaé€😀\ufeff");
  for (let cut = 0; cut <= bytes.length; cut++) {
    const decoder = new TextDecoder();
    const text =
      decoder.decode(bytes.subarray(0, cut), { stream: true }) +
      decoder.decode(bytes.subarray(cut), { stream: true }) +
      decoder.decode();
    expect(text).toBe("aé€😀\ufeff");
  }
});

test("every text is encoded as Node encodes it", () => {
  for (const text of [
    "",
    "plain",
    "é€😀",
    "\ud800",
    "a\udc00b",
    "😀".repeat(3000),
    "\u0000\u007f\u0080\u07ff\u0800\uffff",
  ]) {
    expect(new TextEncoder().encode(text)).toEqual(new Native.TextEncoder().encode(text));
    for (const size of [0, 1, 2, 3, 5, 8]) {
      const [ours, theirs] = [new Uint8Array(size), new Uint8Array(size)];
      expect(new TextEncoder().encodeInto(text, ours)).toEqual(
        new Native.TextEncoder().encodeInto(text, theirs),
      );
      expect(ours).toEqual(theirs);
    }
  }
});

test("an encoding that is not here is refused by name", () => {
  expect(() => new TextDecoder("shift_jis")).toThrow(/"shift_jis" encoding is not supported/);
});
