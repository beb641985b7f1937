/**
 * The deepest JSON that is taken from outside or out of a function. Parsing knows no limit, but
 * writing it again uses the stack, and would fail wherever the stack happens to be deep already.
 */
export const deepest = 500;

/** Whether a JSON text nests arrays and objects deeper than `deepest`; looks at brackets alone. */
export function isTooDeep(json: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let i = 0; i < json.length; i++) {
    switch (json.charCodeAt(i)) {
      case 0x22: // "
        quoted = !quoted;
        break;
      case 0x5c: // a backslash, and what it escapes
        i += 1;
        break;
      case 0x5b: // [
      case 0x7b: // {
        if (!quoted && ++depth > deepest) return true;
        break;
      case 0x5d: // ]
      case 0x7d: // }
        if (!quoted) depth -= 1;
    }
  }
  return false;
}
