import { snippetsFor } from "@/lib/domain/commands/snippets";
import type { Style } from "@/lib/domain/lambdas/lambda";

/** A few lines each, inserted at the cursor. */
export function SnippetList({
  style,
  onInsert,
}: {
  style: Style;
  onInsert: (code: string) => void;
}) {
  return (
    <ul aria-label="Snippets" className="min-h-0 flex-1 overflow-y-auto px-1.5 pb-3">
      {snippetsFor(style).map((snippet) => (
        <li key={snippet.id}>
          <button
            type="button"
            title={snippet.code}
            onClick={() => onInsert(snippet.code)}
            className="w-full rounded-control px-1.5 py-1.5 text-left -outline-offset-2 hover:bg-sunken"
          >
            <span className="font-medium">{snippet.name}</span>
            <span className="block text-12 text-ink-3">{snippet.meaning}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
