import { expect, test } from "vitest";
import { seccompProgram } from "./seccomp";
import { allowed, conditional, fatal, unknown } from "./syscalls";

const allow = 0x7fff_0000;
const notPermitted = 0x0005_0001;
const noSuchCall = 0x0005_0026;
const kill = 0x8000_0000;
const tokens = { x64: 0xc000_003e, arm64: 0xc000_00b7 };
type Architecture = keyof typeof tokens;

/** What the kernel would do: runs the program on one system call. */
function verdict(architecture: Architecture, number: number, args: number[] = [], token?: number) {
  const program = seccompProgram(architecture) ?? Buffer.alloc(0);
  const call = Buffer.alloc(64);
  call.writeUInt32LE(number, 0);
  call.writeUInt32LE(token ?? tokens[architecture], 4);
  args.forEach((value, index) => call.writeUInt32LE(value >>> 0, 16 + 8 * index));
  let register = 0;
  for (let at = 0; ; at++) {
    const k = program.readUInt32LE(at * 8 + 4);
    const jump = (yes: boolean) => {
      at += program.readUInt8(at * 8 + (yes ? 2 : 3));
    };
    switch (program.readUInt16LE(at * 8)) {
      case 0x20:
        register = call.readUInt32LE(k);
        break;
      case 0x54:
        register = (register & k) >>> 0;
        break;
      case 0x15:
        jump(register === k);
        break;
      case 0x35:
        jump(register >= k);
        break;
      case 0x06:
        return k;
      default:
        throw new Error("No such instruction.");
    }
  }
}

const column = { x64: 0, arm64: 1 } as const;
const both: Architecture[] = ["x64", "arm64"];

test.each(both)("each call has the verdict of its list on %s", (architecture) => {
  const judged = (calls: Record<string, readonly (number | null)[]>) =>
    new Set(
      Object.values(calls).flatMap((numbers) => {
        const number = numbers[column[architecture]];
        return typeof number === "number" ? [verdict(architecture, number)] : [];
      }),
    );
  expect(judged(allowed)).toEqual(new Set([allow]));
  expect(judged(unknown)).toEqual(new Set([noSuchCall]));
  expect(judged(fatal)).toEqual(new Set([kill]));
});

test.each([
  ["socket", 41, 198],
  ["connect", 42, 203],
  ["sendmsg", 46, 211],
  ["vfork", 58, null],
  ["kill", 62, 129],
  ["memfd_create", 319, 279],
  ["unlinkat", 263, 35],
  ["setuid", 105, 146],
  ["seccomp", 317, 277],
])("%s is refused", (_, x64, arm64) => {
  expect(verdict("x64", x64)).toBe(notPermitted);
  if (arm64 !== null) expect(verdict("arm64", arm64)).toBe(notPermitted);
});

const [clone] = conditional.clone.call;
const [openat] = conditional.openat.call;
const [ioctl] = conditional.ioctl.call;
const thread = 0x003d_0f00;
test.each([
  ["a thread", clone, [thread], allow],
  ["a process", clone, [0x0120_0011], notPermitted],
  ["a thread in a new user namespace", clone, [thread | 0x1000_0000], notPermitted],
  ["opening to read", openat, [0, 0, 0x8_0000], allow],
  ["opening to write", openat, [0, 0, 0x8_0001], notPermitted],
  ["opening to read and write", openat, [0, 0, 0x8_0002], notPermitted],
  ["making a file", openat, [0, 0, 0x40], notPermitted],
  ["asking whether it is a terminal", ioctl, [0, 0x5401], allow],
  ["typing into a terminal", ioctl, [0, 0x5412], notPermitted],
])("%s has its own verdict", (_, number, args, expected) => {
  expect(verdict("x64", number, args)).toBe(expected);
});

test("another calling convention ends the process", () => {
  expect(verdict("x64", 0x4000_0000 + 1)).toBe(kill);
  expect(verdict("x64", 1, [], 0x4000_0003)).toBe(kill);
});

test("calls newer than the list look as if there were none", () => {
  expect(verdict("x64", 500)).toBe(noSuchCall);
});

test("no list, no filter", () => {
  expect(seccompProgram("riscv64")).toBeUndefined();
});
