/** Goes to a line of the source where that is on the screen; else it only names the line. */
export function LineLink({
  line,
  openLine,
}: {
  line: number;
  openLine?: ((line: number) => void) | undefined;
}) {
  const look = "font-mono text-11 whitespace-nowrap text-ink-3";
  if (!openLine) return <span className={look}>line {line}</span>;
  return (
    <button
      type="button"
      onClick={() => openLine(line)}
      className={`${look} rounded-key hover:text-accent hover:underline max-sm:-my-2 max-sm:py-2`}
    >
      line {line}
    </button>
  );
}
