import { Buffer } from "buffer/";
import { atob, btoa } from "../web/base64";

// The package stops at Node 15.6: base64url came after it. Its decoder reads that alphabet already.
const { isEncoding, byteLength, from } = Buffer;
const { toString, write } = Buffer.prototype;
const isUrl = (encoding: unknown): boolean => String(encoding).toLowerCase() === "base64url";
const known = (encoding: unknown) => (isUrl(encoding) ? "base64" : encoding) as "base64";

Object.assign(Buffer, {
  isEncoding: (encoding: string) => isUrl(encoding) || isEncoding(encoding),
  byteLength: (text: string, encoding?: string) => byteLength(text, known(encoding)),
  from: (...given: [string, string?]) =>
    typeof given[0] === "string" && isUrl(given[1])
      ? from(given[0], "base64")
      : from(...(given as [string])),
});
Object.defineProperties(Buffer.prototype, {
  toString: {
    value: function (this: Buffer, ...[encoding, ...range]: [string?, number?, number?]) {
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
