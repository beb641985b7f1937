import { Check, CircleDashed, Pencil, Trash2, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import type { Verdict } from "@/lib/domain/simulation/assertion";
import { differingPart, type Marked } from "./differing-part";

/** One expectation; where it does not hold, beside what was seen instead. */
export function AssertionRow({
  expected,
  verdict,
  onEdit,
  onRemove,
}: {
  expected: string;
  /** absent until it is run as it stands */
  verdict: Verdict | undefined;
  onEdit?: () => void;
  onRemove?: () => void;
}) {
  return (
    <li className="flex items-start gap-2 border-t border-line py-1 first:border-t-0">
      <Mark verdict={verdict} />
      <div className="min-w-0 flex-1 py-1">
        {verdict && !verdict.held ? (
          <Difference expected={expected} seen={verdict.seen} />
        ) : (
          <span className="break-words">{expected}</span>
        )}
      </div>
      {onEdit && onRemove && (
        <span className="flex shrink-0 gap-0.5">
          <Button tone="ghost" size="icon-small" aria-label={`Edit: ${expected}`} onClick={onEdit}>
            <Pencil className="size-3.5" aria-hidden />
          </Button>
          <Button
            tone="ghost"
            size="icon-small"
            aria-label={`Remove: ${expected}`}
            onClick={onRemove}
          >
            <Trash2 className="size-3.5" aria-hidden />
          </Button>
        </span>
      )}
    </li>
  );
}

function Mark({ verdict }: { verdict: Verdict | undefined }) {
  const look = "mt-1.5 size-3.5 shrink-0";
  if (!verdict)
    return <CircleDashed role="img" aria-label="Not run" className={`${look} text-ink-3`} />;
  return verdict.held ? (
    <Check role="img" aria-label="Holds" className={`${look} text-good`} />
  ) : (
    <X role="img" aria-label="Fails" className={`${look} text-bad`} />
  );
}

function Difference({ expected, seen }: { expected: string; seen: string }) {
  const marked = differingPart(expected, seen);
  return (
    <div className="grid grid-cols-[64px_minmax(0,1fr)] gap-x-2 gap-y-0.5 break-words">
      <span className="text-12 leading-[18px] text-ink-3">Expected</span>
      <span>
        {marked ? <Words {...marked.expected} tone="bg-good-weak text-good" /> : expected}
      </span>
      <span className="text-12 leading-[18px] text-ink-3">Seen</span>
      <span>{marked ? <Words {...marked.seen} tone="bg-bad-weak text-bad" /> : seen}</span>
    </div>
  );
}

function Words({ before, differs, after, tone }: Marked & { tone: string }) {
  return (
    <>
      {before}
      {differs && <mark className={`rounded-key ${tone}`}>{differs}</mark>}
      {after}
    </>
  );
}
