import { Duplex, PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { frames } from "./frames";

/** Two ends of one line; each hears what the other writes. */
function ends(limits = { incoming: 1000, outgoing: 1000 }) {
  const [there, back] = [new PassThrough(), new PassThrough()];
  const heard: unknown[] = [];
  const bad: string[] = [];
  const hearing = {
    message: (value: unknown, text: string) => heard.push(text === "" ? value : [value, text]),
    bad: (error: Error) => bad.push(error.message),
  };
  const receiver = Duplex.from({ readable: there, writable: back });
  frames(receiver, limits, hearing);
  const { send } = frames(Duplex.from({ readable: back, writable: there }), limits, hearing);
  return { there, send, heard, bad, receiver };
}

const framed = (text: string, length = Buffer.byteLength(text)) => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(length);
  return Buffer.concat([head, Buffer.from(text)]);
};

test("messages arrive whole and in order", async () => {
  const { send, heard } = ends();
  send({ a: "€" });
  send([1]);
  await expect.poll(() => heard).toEqual([{ a: "€" }, [1]]);
});

test("a text comes along as it is, line breaks and all", async () => {
  const { send, heard } = ends();
  send({ a: "1\n2" }, 'b\n"c"');
  await expect.poll(() => heard).toEqual([[{ a: "1\n2" }, 'b\n"c"']]);
});

test("a message may arrive byte by byte, and two may arrive in one piece", async () => {
  const { there, heard } = ends();
  for (const byte of framed('{"a":"€"}')) there.write(Buffer.from([byte]));
  there.write(Buffer.concat([framed("1"), framed("2")]));
  await expect.poll(() => heard).toEqual([{ a: "€" }, 1, 2]);
});

test("a length beyond the limit ends the line before anything of it is kept", async () => {
  const { there, heard, bad, receiver } = ends();
  there.write(framed("", 1001));
  await expect.poll(() => bad).toEqual(["A message of 1001 bytes."]);
  expect([heard, receiver.destroyed]).toEqual([[], true]);
});

test("what is not JSON ends the line", async () => {
  const { there, bad } = ends();
  there.write(framed("{no"));
  await expect.poll(() => bad).toEqual(["A message that is not JSON."]);
});

test("a message too long to be sent is refused by its sender", () => {
  expect(ends().send("x".repeat(1000))).toBe(false);
  expect(ends().send("x".repeat(900))).toBe(true);
});
