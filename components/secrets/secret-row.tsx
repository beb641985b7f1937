import { KeyRound, Trash2, TriangleAlert } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tooltip } from "@/components/ui/tooltip";
import type { ListedSecret, SecretKind } from "@/lib/domain/secrets/secret";

const kinds: Record<SecretKind, string> = { text: "Text", number: "Number", json: "JSON" };
const shownUses = 2;

/** One secret of the table: everything but what it holds; without the actions, to be read only. */
export function SecretRow({
  account,
  secret,
  onReplace,
  onDelete,
}: {
  account: string;
  secret: ListedSecret;
  onReplace?: () => void;
  onDelete?: () => void;
}) {
  const { name, usedBy } = secret;
  return (
    <tr className="h-[42px] border-t border-line max-sm:h-[60px] max-sm:first:border-t-0 [&>td]:truncate [&>td]:px-2">
      <td className="pl-3.5! max-sm:pl-3!">
        <span className="code-word font-medium">{name}</span>
        {secret.opens === false && (
          <span className="flex items-center gap-1 text-12 text-bad">
            <TriangleAlert className="size-3 shrink-0" aria-hidden />
            Sealed with a key that is missing
          </span>
        )}
        <span className="block truncate text-12 text-ink-3 sm:hidden">
          {kinds[secret.kind]} · <RelativeTime at={secret.changedAt} />
        </span>
      </td>
      <td className="text-ink-2 max-sm:hidden">{kinds[secret.kind]}</td>
      <td className="max-md:hidden">
        {usedBy.length === 0 && <span className="text-ink-3">No function names it</span>}
        {usedBy.slice(0, shownUses).map((lambda, index) => (
          <span key={lambda.id}>
            {index > 0 && ", "}
            <Link
              href={`/${account}/functions/${lambda.id}`}
              className="code-word text-accent hover:underline"
            >
              {lambda.name}
            </Link>
          </span>
        ))}
        {usedBy.length > shownUses && (
          <span
            className="text-ink-3"
            title={usedBy
              .slice(shownUses)
              .map((lambda) => lambda.name)
              .join(", ")}
          >
            {" "}
            and {usedBy.length - shownUses} more
          </span>
        )}
      </td>
      <td className="text-ink-2 max-sm:hidden">
        <span className="max-lg:hidden">{secret.changedBy} · </span>
        <RelativeTime at={secret.changedAt} />
      </td>
      {onReplace && onDelete && (
        <td className="pr-2! text-clip">
          <RowActions name={name} onReplace={onReplace} onDelete={onDelete} />
        </td>
      )}
    </tr>
  );
}

function RowActions({
  name,
  onReplace,
  onDelete,
}: {
  name: string;
  onReplace: () => void;
  onDelete: () => void;
}) {
  return (
    <span className="flex justify-end gap-1">
      <Tooltip label="Replace the value">
        <Button
          tone="ghost"
          size="icon-small"
          aria-label={`Replace the value of ${name}`}
          onClick={onReplace}
        >
          <KeyRound className="size-3.5" aria-hidden />
        </Button>
      </Tooltip>
      <Tooltip label="Delete">
        <Button tone="ghost" size="icon-small" aria-label={`Delete ${name}`} onClick={onDelete}>
          <Trash2 className="size-3.5" aria-hidden />
        </Button>
      </Tooltip>
    </span>
  );
}
