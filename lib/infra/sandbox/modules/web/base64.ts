import { DOMException } from "./dom-exception";

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

export function btoa(data: unknown): string {
  const text = String(data);
  let encoded = "";
  for (let i = 0; i < text.length; i += 3) {
    let bits = 0;
    for (let j = 0; j < 3; j++) {
      const code = i + j < text.length ? text.charCodeAt(i + j) : 0;
      if (code > 255) throw new DOMException("Invalid character", "InvalidCharacterError");
      bits = (bits << 8) | code;
    }
    const left = text.length - i;
    encoded += digits.charAt(bits >> 18) + digits.charAt((bits >> 12) & 63);
    encoded += left > 1 ? digits.charAt((bits >> 6) & 63) : "=";
    encoded += left > 2 ? digits.charAt(bits & 63) : "=";
  }
  return encoded;
}

export function atob(data: unknown): string {
  let text = String(data).replace(/[\t\n\f\r ]/g, "");
  if (text.length % 4 === 0) text = text.replace(/={1,2}$/, "");
  if (text.length % 4 === 1 || /[^A-Za-z0-9+/]/.test(text)) {
    throw new DOMException(
      "The string to be decoded is not correctly encoded.",
      "InvalidCharacterError",
    );
  }
  let decoded = "";
  let bits = 0;
  let held = 0;
  for (let i = 0; i < text.length; i++) {
    bits = ((bits << 6) | digits.indexOf(text.charAt(i))) & 0xffffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    decoded += String.fromCharCode((bits >> held) & 255);
  }
  return decoded;
}
