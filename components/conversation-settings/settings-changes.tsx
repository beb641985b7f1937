import type { SettingsChange } from "@/lib/domain/accounts/compare-settings";

/** What an import would do, with signs and not by colour alone. */
export function SettingsChanges({ changes }: { changes: readonly SettingsChange[] }) {
  if (changes.length === 0)
    return <p role="status">Nothing would change: all of it is so already.</p>;
  return (
    <section aria-label="What would change">
      <p role="status">
        {changes.length === 1 ? "One thing" : `${changes.length} things`} would change.
      </p>
      <ul className="mt-2 flex flex-col gap-2.5">
        {changes.map(({ setting, what, before, after }, index) => (
          <li key={`${setting} ${index}`}>
            <span className="font-medium">{what}</span>
            {before !== undefined && <Line sign="−" words={before} tone="text-bad" />}
            {after !== undefined && <Line sign="+" words={after} tone="text-good" />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Line({ sign, words, tone }: { sign: string; words: string; tone: string }) {
  return (
    <span className="grid grid-cols-[14px_minmax(0,1fr)] text-ink-2">
      <span className={tone}>{sign}</span>
      <span className="break-words whitespace-pre-wrap">{words}</span>
    </span>
  );
}
