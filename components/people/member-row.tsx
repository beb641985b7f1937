import { UserMinus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { TableRow } from "@/components/ui/table";
import { Tooltip } from "@/components/ui/tooltip";
import type { Member } from "@/lib/domain/access/member";
import type { Role } from "@/lib/domain/access/role";
import { RolePicker } from "./role-picker";
import { roleLabel } from "./role-words";

/** Somebody of the account. */
export function MemberRow({
  member,
  isMe,
  offered,
  onRole,
  onRemove,
}: {
  member: Member;
  isMe: boolean;
  /** the roles that the visitor may give this member; none: they may not change it */
  offered: readonly Role[];
  onRole: (role: Role) => void;
  onRemove: () => void;
}) {
  const { name, email, role, since, by, lastSeen, twoFactor } = member;
  return (
    <TableRow className="h-[52px]">
      <td>
        <span className="font-medium">{name}</span>
        {isMe && <span className="text-ink-3"> (you)</span>}
        <span className="block truncate text-12 text-ink-3">{email}</span>
      </td>
      <td className="text-clip">
        {offered.length > 0 ? (
          <RolePicker label={`Role of ${name}`} value={role} offered={offered} onPick={onRole} />
        ) : (
          <span className="text-ink-2">{roleLabel(role)}</span>
        )}
      </td>
      <td className="text-ink-2 max-md:hidden">
        {twoFactor ? "On" : <span className="text-ink-3">Off</span>}
      </td>
      <td className="text-ink-2 max-lg:hidden">
        <RelativeTime at={since} />
        <span className="block truncate text-12 text-ink-3">by {by}</span>
      </td>
      <td className="text-ink-2 max-sm:hidden">
        {lastSeen ? <RelativeTime at={lastSeen} /> : <span className="text-ink-3">Never</span>}
      </td>
      <td className="pr-2! text-right text-clip">
        {offered.length > 0 && (
          <Tooltip label="Remove from the account">
            <Button tone="ghost" size="icon-small" aria-label={`Remove ${name}`} onClick={onRemove}>
              <UserMinus className="size-3.5" aria-hidden />
            </Button>
          </Tooltip>
        )}
      </td>
    </TableRow>
  );
}
