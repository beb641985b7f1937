import type { SettingsProblem } from "@/lib/domain/accounts/check-settings";

const shownAtMost = 50;

/** Why a file is not taken, place by place. */
export function ImportProblems({ problems }: { problems: readonly SettingsProblem[] }) {
  const more = problems.length - shownAtMost;
  return (
    <div role="alert">
      <p className="text-bad">
        {problems.length === 1
          ? "One thing keeps this file from being imported."
          : `${problems.length} things keep this file from being imported.`}
      </p>
      <ul aria-label="Problems" className="mt-2 flex flex-col gap-1.5">
        {problems.slice(0, shownAtMost).map(({ path, reason }, index) => (
          <li key={index}>
            {path && <span className="block code-word break-all text-ink-2">{path}</span>}
            <span className="break-words">{reason}</span>
          </li>
        ))}
      </ul>
      {more > 0 && <p className="mt-1.5 text-ink-3">And {more} more.</p>}
    </div>
  );
}
