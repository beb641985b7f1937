/** A word of a POSIX shell: inside single quotes nothing is special but the quote itself. */
export function shellWord(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
