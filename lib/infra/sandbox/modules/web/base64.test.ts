import { expect, test } from "vitest";
import { atob, btoa } from "./base64";

test.each(["", "a", "ab", "abc", "\u0000\u00ff\u0080", "x".repeat(1000)])(
  "%j is encoded and decoded as Node does it",
  (text) => {
    expect(btoa(text)).toBe(globalThis.btoa(text));
    expect(atob(btoa(text))).toBe(text);
  },
);

test.each(["YQ==", "YQ", " Y Q = = ", "YWI=", "YQ=", "Y", "====", "a*==", "YQ==YQ==", "-_-_"])(
  "%j is read or refused as Node does it",
  (text) => {
    const read = (decode: (text: string) => string) => {
      try {
        return decode(text);
      } catch (error) {
        return (error as Error).name;
      }
    };
    expect(read(atob)).toBe(read(globalThis.atob));
  },
);

test("a character beyond a byte is refused", () => {
  expect(() => btoa("€")).toThrow("Invalid character");
});
