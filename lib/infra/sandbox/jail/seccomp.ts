import { allowed, conditional, fatal, firstUnlisted, unknown } from "./syscalls";

// Classic BPF as the kernel takes it: (code, jump if true, jump if false, operand), 8 bytes each.
type Instruction = readonly [code: number, jt: number, jf: number, k: number];

const load = (offset: number): Instruction => [0x20, 0, 0, offset];
const mask = (bits: number): Instruction => [0x54, 0, 0, bits];
const give = (verdict: number): Instruction => [0x06, 0, 0, verdict];
const ifEqual = (value: number, jt: number, jf: number): Instruction => [0x15, jt, jf, value];
const ifAtLeast = (value: number, jt: number, jf: number): Instruction => [0x35, jt, jf, value];

const callOffset = 0;
const architectureOffset = 4;
/** The low half of an argument; what is looked at here has no other, on little-endian machines. */
const argumentOffset = (index: number) => 16 + 8 * index;

const allow = give(0x7fff_0000);
const kill = give(0x8000_0000);
const fail = (errno: number) => give(0x0005_0000 | errno);
const notPermitted = fail(1);
const noSuchCall = fail(38);

const architectures = {
  x64: { token: 0xc000_003e, column: 0 },
  arm64: { token: 0xc000_00b7, column: 1 },
} as const;
/** The other calling convention of x86-64 has its calls from here on. */
const x32 = 0x4000_0000;

/** The filter for a runner: what is not allowed is refused. Undefined where no list is known. */
export function seccompProgram(architecture: string): Buffer | undefined {
  if (architecture !== "x64" && architecture !== "arm64") return undefined;
  const { token, column } = architectures[architecture];
  const program: Instruction[] = [
    load(architectureOffset),
    ifEqual(token, 1, 0),
    kill,
    load(callOffset),
    ifAtLeast(x32, 0, 1),
    kill,
  ];
  const each = (calls: Record<string, readonly (number | null)[]>, verdict: Instruction) => {
    for (const numbers of Object.values(calls)) {
      const number = numbers[column];
      if (typeof number === "number") program.push(ifEqual(number, 0, 1), verdict);
    }
  };
  each(allowed, allow);
  for (const { call, argument, mask: bits, values } of Object.values(conditional)) {
    const number = call[column];
    if (number === null) continue;
    const body = [
      load(argumentOffset(argument)),
      mask(bits),
      ...values.flatMap((value) => [ifEqual(value, 0, 1), allow]),
      notPermitted,
    ];
    program.push(ifEqual(number, 0, body.length), ...body);
  }
  each(unknown, noSuchCall);
  each(fatal, kill);
  program.push(ifAtLeast(firstUnlisted, 0, 1), noSuchCall, notPermitted);
  return encode(program);
}

function encode(program: readonly Instruction[]): Buffer {
  const bytes = Buffer.alloc(program.length * 8);
  program.forEach(([code, jt, jf, k], index) => {
    const at = index * 8;
    bytes.writeUInt16LE(code, at);
    bytes.writeUInt8(jt, at + 2);
    bytes.writeUInt8(jf, at + 3);
    bytes.writeUInt32LE(k >>> 0, at + 4);
  });
  return bytes;
}
