import { Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Switch } from "@/components/ui/switch";
import { Tooltip } from "@/components/ui/tooltip";
import type { AllowedHost } from "@/lib/domain/egress/allowed-host";
import { isIpLiteral } from "@/lib/domain/egress/host-name";

/** One entry of the list: what it lets through, and its mark. */
export function HostRow({
  entry,
  onMark,
  onRemove,
}: {
  entry: AllowedHost;
  onMark: ((isPrivate: boolean) => void) | undefined;
  onRemove: (() => void) | undefined;
}) {
  const { host } = entry;
  const below = host.startsWith("*.");
  const address = isIpLiteral(host);
  const what = below ? "Every host below it" : address ? "This address" : "This host";
  return (
    <tr className="h-[42px] border-t border-line max-sm:h-[60px] max-sm:first:border-t-0 [&>td]:px-2">
      <th scope="row" className="truncate pl-3.5! text-left font-normal max-sm:pl-3!">
        <span className="code-word font-medium">{host}</span>
        <span className="block truncate text-12 text-ink-3 sm:hidden">
          {entry.private ? "Private, http or https" : "Public, https only"}
        </span>
      </th>
      <td className="truncate text-ink-2 max-sm:hidden">
        {what}, {reach(entry.private)}
      </td>
      {/* Where the head is not seen, its widths do not count. */}
      <td className="max-sm:w-14">
        {onMark ? (
          <label
            htmlFor={`private-${host}`}
            className="flex items-center gap-2 text-12 text-ink-2 max-sm:min-h-9"
          >
            <Switch
              id={`private-${host}`}
              checked={entry.private}
              onCheckedChange={onMark}
              // An address is reached by being named: it has no other side than its own.
              disabled={address}
              aria-label={`${host} is private`}
            />
            <span className={`max-sm:sr-only ${entry.private ? "text-warn" : ""}`}>Private</span>
          </label>
        ) : (
          <span className={`text-12 max-sm:sr-only ${entry.private ? "text-warn" : "text-ink-2"}`}>
            {entry.private ? "Private" : "Public"}
          </span>
        )}
      </td>
      {onRemove && (
        <td className="pr-2! text-right max-sm:w-14">
          <Tooltip label="Remove">
            <Button tone="ghost" size="icon-small" aria-label={`Remove ${host}`} onClick={onRemove}>
              <Trash2 className="size-3.5" aria-hidden />
            </Button>
          </Tooltip>
        </td>
      )}
    </tr>
  );
}

const reach = (isPrivate: boolean): string =>
  isPrivate ? "inside your network too, http or https" : "at public addresses, https only";
