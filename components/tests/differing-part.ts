/** A text whose middle is not what another one has there. */
export interface Marked {
  before: string;
  differs: string;
  after: string;
}

/**
 * What a quoted text and the one that was seen have apart, in whole words: all around it is the same.
 * Undefined where there are not two texts to be held beside each other.
 */
export function differingPart(
  expected: string,
  seen: string,
): { expected: Marked; seen: Marked } | undefined {
  const [one, other] = [quoted(expected), quoted(seen)];
  if (!one || !other || other.text.includes("”, “")) return undefined;
  const [mine, theirs] = [one, other].map(({ text }) => text.split(/(?<=\s)/)) as [
    string[],
    string[],
  ];
  const most = Math.min(mine.length, theirs.length);
  let first = 0;
  while (first < most && mine[first] === theirs[first]) first++;
  let last = 0;
  while (last < most - first && mine.at(-1 - last) === theirs.at(-1 - last)) last++;
  const mark = (whole: NonNullable<ReturnType<typeof quoted>>, words: string[]): Marked => ({
    before: whole.before + words.slice(0, first).join(""),
    differs: words.slice(first, words.length - last).join(""),
    after: words.slice(words.length - last).join("") + whole.after,
  });
  return { expected: mark(one, mine), seen: mark(other, theirs) };
}

function quoted(sentence: string): { before: string; text: string; after: string } | undefined {
  const [from, to] = [sentence.indexOf("“"), sentence.lastIndexOf("”")];
  if (from < 0 || to <= from) return undefined;
  return {
    before: sentence.slice(0, from + 1),
    text: sentence.slice(from + 1, to),
    after: sentence.slice(to),
  };
}
