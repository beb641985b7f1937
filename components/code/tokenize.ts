/** What a piece of code is, for its colour. */
export type TokenKind = "keyword" | "string" | "number" | "function" | "comment" | "plain";
export interface Token {
  kind: TokenKind;
  text: string;
}
export type Language = "javascript" | "json";

const keywords = new Set(
  "async await break case catch class const continue default delete do else export extends false finally for from function if import in instanceof let new null of return static super switch this throw true try typeof undefined var void while yield".split(
    " ",
  ),
);

// Alternatives in the order in which they win. A regular expression is told from a division by what
// stands before it, which is decided below.
const pattern =
  /(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))|(?<string>"(?:\\[\s\S]|[^"\\\n])*"?|'(?:\\[\s\S]|[^'\\\n])*'?|`(?:\\[\s\S]|[^`\\])*`?)|(?<regex>\/(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*)|(?<number>\b0[xXbBoO][\da-fA-F_]+n?\b|\b\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?n?\b)|(?<word>[A-Za-z_$][\w$]*)|(?<space>\s+)|(?<other>[\s\S])/y;

/** Splits a source text into coloured lines. Made for reading: it never fails, whatever the text. */
export function tokenize(text: string, language: Language): Token[][] {
  const lines: Token[][] = [[]];
  const push = (kind: TokenKind, piece: string) => {
    piece.split("\n").forEach((part, index) => {
      if (index > 0) lines.push([]);
      const line = lines[lines.length - 1] as Token[];
      const last = line[line.length - 1];
      if (part === "") return;
      if (last?.kind === kind) last.text += part;
      else line.push({ kind, text: part });
    });
  };
  let at = 0;
  let before = "";
  while (at < text.length) {
    pattern.lastIndex = at;
    const groups = pattern.exec(text)?.groups ?? {};
    const rest = text.slice(at);
    let piece = Object.values(groups).find((group) => group !== undefined) ?? rest;
    let kind: TokenKind = "plain";
    if (groups.comment) kind = "comment";
    else if (groups.string) kind = "string";
    else if (groups.number) kind = "number";
    else if (groups.regex) {
      // After a value a slash divides.
      if (/[\w$)\]]$/.test(before) && !keywords.has(before)) piece = "/";
      else kind = "string";
    } else if (groups.word) kind = kindOfWord(piece, before, rest, language);
    push(kind, piece);
    if (!groups.space && !groups.comment) before = piece;
    at += piece.length;
  }
  return lines;
}

function kindOfWord(word: string, before: string, rest: string, language: Language): TokenKind {
  if (before === ".") return /^[\w$]+\s*\(/.test(rest) ? "function" : "plain";
  // `default:` in a switch is a keyword, `from:` in an object is a name.
  if (
    keywords.has(word) &&
    (language === "json" || !/^[\w$]+\s*:/.test(rest) || word === "default")
  )
    return "keyword";
  return /^[\w$]+\s*\(/.test(rest) ? "function" : "plain";
}
