import type { Token, TokenKind } from "./tokenize";

const colours: Record<TokenKind, string | undefined> = {
  keyword: "text-[var(--code-keyword)]",
  string: "text-[var(--code-string)]",
  number: "text-[var(--code-number)]",
  function: "text-[var(--code-function)]",
  comment: "text-ink-3",
  plain: undefined,
};

/** One line of code in its colours. */
export function CodeLine({ tokens }: { tokens: Token[] }) {
  return tokens.map((token, at) => (
    <span key={at} className={colours[token.kind]}>
      {token.text}
    </span>
  ));
}
