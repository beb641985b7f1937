import { Buffer } from "buffer/";
import { atob, btoa } from "../web/base64";
import { TextDecoder, TextEncoder } from "../web/text-coding";

// The package stops at Node 15.6: base64url came after it. Its decoder reads that alphabet already.
const { isEncoding, byteLength, from } = Buffer;
const { toString, write } = Buffer.prototype;
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
const isUtf8 = (encoding: unknown): boolean =>
  encoding === undefined || (typeof encoding === "string" && /^utf-?8$/i.test(encoding));
const isUrl = (encoding: unknown): boolean => String(encoding).toLowerCase() === "base64url";
const known = (encoding: unknown) => (isUrl(encoding) ? "base64" : encoding) as "base64";

Object.assign(Buffer, {
  isEncoding: (encoding: string) => isUrl(encoding) || isEncoding(encoding),
  byteLength: (text: string, encoding?: string) => byteLength(text, known(encoding)),
  from: (...given: [string, string?]) => {
    const [text, encoding] = given;
    if (typeof text !== "string") return from(...(given as [string]));
    // The package's own way is ten times slower.
    if (isUtf8(encoding)) return from(encoder.encode(text).buffer);
    return isUrl(encoding) ? from(text, "base64") : from(text, encoding as "hex");
  },
});
Object.defineProperties(Buffer.prototype, {
  toString: {
    value: function (this: Buffer, ...[encoding, ...range]: [string?, number?, number?]) {
      if (isUtf8(encoding) && range.length === 0) return decoder.decode(this);
      if (!isUrl(encoding)) return toString.call(this, encoding as "utf8", ...range);
      const text = toString.call(this, "base64", ...range);
      return text.replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
    },
    writable: true,
    configurable: true,
  },
  write: {
    value: function (this: Buffer, text: string, ...given: unknown[]) {
      return write.apply(this, [text, ...given.map(known)] as [string]);
    },
    writable: true,
    configurable: true,
  },
});

// Older packages ask for a slow one; all are alike here.
export { atob, Buffer, Buffer as SlowBuffer, btoa };
