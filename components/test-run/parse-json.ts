export type Parsed =
  | { ok: true; value: unknown }
  /** lines count from 1; absent where the browser does not say */
  | { ok: false; line?: number; column?: number; reason: string };

/** Reads JSON as a person typed it: what is wrong is said with its line. */
export function parseJson(text: string): Parsed {
  if (!text.trim()) return { ok: false, line: 1, column: 1, reason: "the payload is empty" };
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    const said = error instanceof Error ? error.message : "";
    return { ok: false, ...placeIn(text, said), reason: reasonIn(said) };
  }
}

function placeIn(text: string, said: string): { line?: number; column?: number } {
  const named = /line (\d+) column (\d+)/.exec(said);
  if (named) return { line: Number(named[1]), column: Number(named[2]) };
  const position = /position (\d+)/.exec(said)?.[1];
  const ended = /end of|unterminated/i.test(said);
  if (position === undefined && !ended) return {};
  const before = text.slice(0, position === undefined ? text.length : Number(position));
  const lines = before.split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** The browser's reason without its own words for where, as the rest of a sentence. */
function reasonIn(said: string): string {
  const reason = said
    .replace(/^JSON\.parse: /, "")
    .replace(/,? ?(in JSON )?at (position \d+|line \d+ column \d+)[\s\S]*$/, "")
    .replace(/, (\.\.\.)?"[\s\S]*$/, "")
    .replace(/ JSON input$/, " the text")
    .replace(/[.\s]+$/, "");
  if (!reason) return "this is not JSON";
  return reason.charAt(0).toLowerCase() + reason.slice(1);
}
