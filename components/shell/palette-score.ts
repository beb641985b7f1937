/**
 * How well an entry fits what was typed: every word must stand in it somewhere, in its name best.
 * Letters strewn over an entry do not count, else every long address would match every word.
 */
export function paletteScore(entry: readonly string[], typed: string): number {
  const [name = "", ...rest] = entry.map((text) => text.toLowerCase());
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const scores = words.map((word) => {
    if (name.startsWith(word)) return 1;
    if (name.includes(word)) return 0.8;
    return rest.some((text) => text.includes(word)) ? 0.4 : 0;
  });
  return scores.length === 0 ? 1 : scores.includes(0) ? 0 : Math.max(...scores);
}
