import { viewed } from "../bytes";

const lengthOf = (code: number): number =>
  code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;

function put(bytes: Uint8Array, at: number, code: number): number {
  const length = lengthOf(code);
  if (length === 1) {
    bytes[at] = code;
    return 1;
  }
  for (let i = length - 1; i > 0; i--) {
    bytes[at + i] = 0x80 | (code & 63);
    code >>= 6;
  }
  bytes[at] = ((0xf00 >> length) & 0xff) | code;
  return length;
}

export class TextEncoder {
  get encoding(): string {
    return "utf-8";
  }

  encode(input: unknown = ""): Uint8Array<ArrayBuffer> {
    const text = String(input);
    const bytes = new Uint8Array(text.length * 3);
    return bytes.slice(0, writeUtf8(text, bytes).written);
  }

  encodeInto(input: unknown, target: Uint8Array): { read: number; written: number } {
    return writeUtf8(String(input), target);
  }
}

/** As many whole characters as fit. A half of a surrogate pair that stands alone becomes U+FFFD. */
function writeUtf8(text: string, bytes: Uint8Array): { read: number; written: number } {
  let read = 0;
  let written = 0;
  while (read < text.length) {
    const unit = text.charCodeAt(read);
    if (unit < 0x80) {
      if (written === bytes.length) break;
      bytes[written++] = unit;
      read += 1;
      continue;
    }
    const found = text.codePointAt(read) ?? 0;
    const code = found >= 0xd800 && found <= 0xdfff ? 0xfffd : found;
    if (written + lengthOf(code) > bytes.length) break;
    written += put(bytes, written, code);
    read += found > 0xffff ? 2 : 1;
  }
  return { read, written };
}

const encodings: Record<string, string> = {
  "utf-8": "utf-8",
  utf8: "utf-8",
  "unicode-1-1-utf-8": "utf-8",
  "utf-16": "utf-16le",
  "utf-16le": "utf-16le",
  latin1: "windows-1252",
  ascii: "windows-1252",
  "us-ascii": "windows-1252",
  "iso-8859-1": "windows-1252",
  "windows-1252": "windows-1252",
};

/** Where windows-1252 differs from the code points of the same number. */
const upper = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

export class TextDecoder {
  readonly encoding: string;
  readonly fatal: boolean;
  readonly ignoreBOM: boolean;
  /** the bytes of a character that the next chunk goes on with */
  #left: Uint8Array = new Uint8Array(0);
  #begun = false;

  constructor(label: unknown = "utf-8", { fatal = false, ignoreBOM = false } = {}) {
    const known = encodings[String(label).trim().toLowerCase()];
    if (!known) {
      throw new RangeError(
        `The "${String(label)}" encoding is not supported. Here there are utf-8, utf-16le and windows-1252.`,
      );
    }
    this.encoding = known;
    this.fatal = fatal;
    this.ignoreBOM = ignoreBOM;
  }

  decode(input?: unknown, { stream = false } = {}): string {
    const given = input === undefined ? new Uint8Array(0) : viewed(input);
    if (!given) throw new TypeError("TextDecoder decodes an ArrayBuffer or a view of one.");
    const bytes = new Uint8Array(this.#left.length + given.length);
    bytes.set(this.#left);
    bytes.set(given, this.#left.length);
    this.#left = new Uint8Array(0);
    const { text, used } = this.#read(bytes, stream);
    if (stream) this.#left = bytes.slice(used);
    const shown =
      !this.#begun && !this.ignoreBOM && text.startsWith("\ufeff") ? text.slice(1) : text;
    this.#begun = stream && (this.#begun || text.length > 0);
    return shown;
  }

  #read(bytes: Uint8Array, stream: boolean): { text: string; used: number } {
    if (this.encoding === "utf-8") return readUtf8(bytes, stream, this.fatal);
    if (this.encoding === "utf-16le") return readUtf16(bytes, stream, this.fatal);
    let text = "";
    for (const byte of bytes) {
      text += byte >= 0x80 && byte < 0xa0 ? upper.charAt(byte - 0x80) : String.fromCharCode(byte);
    }
    return { text, used: bytes.length };
  }
}

const faulty = (encoding: string): never => {
  throw Object.assign(new TypeError(`The encoded data was not valid for encoding ${encoding}`), {
    code: "ERR_ENCODING_INVALID_ENCODED_DATA",
  });
};

/** By the Encoding Standard: each longest beginning of a character that is cut off becomes one U+FFFD. */
function readUtf8(bytes: Uint8Array, stream: boolean, fatal: boolean) {
  let text = "";
  let i = 0;
  while (i < bytes.length) {
    const first = bytes[i] as number;
    if (first < 0x80) {
      const from = i;
      while (i < bytes.length && i - from < 8192 && (bytes[i] as number) < 0x80) i++;
      text += String.fromCharCode.apply(null, bytes.subarray(from, i) as unknown as number[]);
      continue;
    }
    const more = first >= 0xc2 && first <= 0xdf ? 1 : first >= 0xe0 && first <= 0xef ? 2 : 3;
    let code = first & (0x3f >> more);
    let read = 1;
    if (first >= 0xc2 && first <= 0xf4) {
      for (; read <= more && i + read < bytes.length; read++) {
        const next = bytes[i + read] as number;
        const low = read === 1 ? (first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80) : 0x80;
        const high = read === 1 ? (first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf) : 0xbf;
        if (next < low || next > high) break;
        code = (code << 6) | (next & 0x3f);
      }
      if (read > more) {
        text += String.fromCodePoint(code);
        i += read;
        continue;
      }
      if (stream && i + read === bytes.length) return { text, used: i };
    }
    if (fatal) faulty("utf-8");
    text += "\ufffd";
    i += read;
  }
  return { text, used: bytes.length };
}

function readUtf16(bytes: Uint8Array, stream: boolean, fatal: boolean) {
  const unit = (at: number) => (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
  let text = "";
  let i = 0;
  for (; i + 1 < bytes.length; i += 2) {
    const code = unit(i);
    const high = code >= 0xd800 && code <= 0xdbff;
    if (high && i + 3 >= bytes.length && stream) return { text, used: i };
    const next = high && i + 3 < bytes.length ? unit(i + 2) : 0;
    if (high && next >= 0xdc00 && next <= 0xdfff) {
      text += String.fromCharCode(code, next);
      i += 2;
    } else if (code >= 0xd800 && code <= 0xdfff) {
      if (fatal) faulty("utf-16le");
      text += "\ufffd";
    } else text += String.fromCharCode(code);
  }
  if (i < bytes.length && !stream) {
    if (fatal) faulty("utf-16le");
    text += "\ufffd";
    i = bytes.length;
  }
  return { text, used: i };
}
