import { type Scope, scopes } from "@/lib/domain/access/scope";
import { scopeWords } from "./scope-words";

/** Any of the scopes, each with what it allows. */
export function ScopePicker({
  chosen,
  problem,
  onChange,
}: {
  chosen: readonly Scope[];
  problem?: string | undefined;
  onChange: (chosen: Scope[]) => void;
}) {
  return (
    <fieldset className="flex min-w-0 flex-col gap-1" aria-describedby="scopes-error">
      <legend className="mb-1 text-12 font-medium text-ink-2">Scopes</legend>
      {scopes.map((scope) => (
        <div key={scope} className="flex items-start gap-2.5 py-1 max-sm:py-2">
          <input
            type="checkbox"
            id={`scope-${scope}`}
            aria-describedby={`scope-${scope}-words`}
            checked={chosen.includes(scope)}
            onChange={(change) =>
              onChange(
                scopes.filter((each) =>
                  each === scope ? change.target.checked : chosen.includes(each),
                ),
              )
            }
            className="mt-[3px] size-3.5 shrink-0 accent-(--accent)"
          />
          <div className="min-w-0 flex-1">
            <label htmlFor={`scope-${scope}`} className="code-word block">
              {scope}
            </label>
            <p id={`scope-${scope}-words`} className="text-12 text-ink-3">
              {scopeWords[scope]}
            </p>
          </div>
        </div>
      ))}
      <p id="scopes-error" role={problem ? "alert" : undefined} className="text-12 text-bad">
        {problem}
      </p>
    </fieldset>
  );
}
