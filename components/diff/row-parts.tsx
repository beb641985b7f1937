import { CodeLine } from "@/components/code/code-line";
import type { Token } from "@/components/code/tokenize";
import { classNames } from "@/components/ui/class-names";
import type { DiffRow } from "./diff-rows";

/** The coloured lines of both texts; a row finds its own by its line numbers. */
export interface SideTokens {
  before: Token[][];
  after: Token[][];
}

const looks = {
  same: { row: "", words: "", sign: "", said: "" },
  added: { row: "bg-good-weak", words: "text-good", sign: "+", said: "Added: " },
  removed: { row: "bg-bad-weak", words: "text-bad", sign: "−", said: "Removed: " },
};

/** Drawn by CSS, so that numbers are not copied along with the text. */
export function LineNumber({ of, kind }: { of: number | undefined; kind: DiffRow["kind"] }) {
  return (
    <span
      aria-hidden
      data-line={of}
      className={classNames(
        "pr-2 text-right text-11 leading-5 text-ink-3 select-none before:content-[attr(data-line)]",
        looks[kind].words,
      )}
    />
  );
}

export function Sign({ kind }: { kind: DiffRow["kind"] }) {
  return (
    <span className={classNames("text-center font-medium select-none", looks[kind].words)}>
      <span aria-hidden>{looks[kind].sign}</span>
      <span className="sr-only">{looks[kind].said}</span>
    </span>
  );
}

export function RowCode({ row, tokens }: { row: DiffRow; tokens: SideTokens }) {
  const line = row.kind === "removed" ? tokens.before[row.before - 1] : tokens.after[row.after - 1];
  return (
    <code className="pr-3 whitespace-pre">
      <CodeLine tokens={line ?? []} />
    </code>
  );
}

export function rowColour(kind: DiffRow["kind"]): string {
  return looks[kind].row;
}
