import Link from "next/link";

/** Leads to a line of a function's text. */
export function CodeLineLink({
  account,
  lambdaId,
  line,
}: {
  account: string;
  lambdaId: string | undefined;
  line: number;
}) {
  const look = "shrink-0 font-mono text-11 whitespace-nowrap text-ink-3";
  if (lambdaId === undefined) return <span className={look}>line {line}</span>;
  return (
    <Link
      href={`/${account}/functions/${lambdaId}?line=${line}`}
      className={`${look} rounded-key hover:text-accent hover:underline max-sm:-my-2 max-sm:py-2`}
    >
      line {line}
    </Link>
  );
}
