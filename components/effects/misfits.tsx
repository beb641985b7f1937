import type { Warning } from "@/lib/domain/invocations/run";

export function misfitWords(count: number): string {
  return count === 1 ? "1 field does not fit the schema" : `${count} fields do not fit the schema`;
}

/** Where the payload of a run did not fit its schema: a warning, never a refusal. */
export function Misfits({ warnings }: { warnings: readonly Warning[] }) {
  if (warnings.length === 0) return null;
  return (
    <details className="mt-3.5 border-t border-line pt-2.5 text-12">
      <summary className="cursor-pointer text-warn">
        Of this payload {misfitWords(warnings.length)}.
      </summary>
      <MisfitList warnings={warnings} />
    </details>
  );
}

export function MisfitList({ warnings }: { warnings: readonly Warning[] }) {
  return (
    <ul className="mt-1.5 flex flex-col gap-1">
      {warnings.map(({ path, message }, index) => (
        <li key={index} className="text-12 break-words text-ink-2">
          <span className="code-word text-ink">{path}</span> {message}
        </li>
      ))}
    </ul>
  );
}
