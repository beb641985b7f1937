import { Undo2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Table, TableRow } from "@/components/ui/table";
import { Tooltip } from "@/components/ui/tooltip";
import type { Invitation } from "@/lib/domain/access/member";
import { roleLabel } from "./role-words";

const day = 24 * 60 * 60 * 1000;

/** Those who were invited and did not come yet. */
export function InvitationTable({
  invitations,
  onRevoke,
}: {
  invitations: Invitation[];
  onRevoke: ((invitation: Invitation) => void) | undefined;
}) {
  return (
    <div className="overflow-hidden rounded-panel border border-line bg-surface">
      <Table
        label="Invitations"
        columns={[
          { head: "Invited" },
          { head: "Role", className: "w-[110px]" },
          { head: "By", className: "max-lg:hidden" },
          { head: "Made", className: "w-[110px] max-sm:hidden" },
          { head: "Good for", className: "w-[100px] max-md:hidden" },
          { head: "Actions", className: "w-[52px]", silent: true },
        ]}
      >
        {invitations.map((each) => (
          <TableRow key={each.id}>
            <td className="font-medium">{each.email}</td>
            <td className="text-ink-2">{roleLabel(each.role)}</td>
            <td className="text-ink-2 max-lg:hidden">{each.by}</td>
            <td className="text-ink-2 max-sm:hidden">
              <RelativeTime at={each.createdAt} />
            </td>
            <td className="text-ink-2 max-md:hidden" suppressHydrationWarning>
              {goodFor(Date.parse(each.expiresAt) - Date.now())}
            </td>
            <td className="pr-2! text-right text-clip">
              {onRevoke && (
                <Tooltip label="Take back">
                  <Button
                    tone="ghost"
                    size="icon-small"
                    aria-label={`Take back the invitation of ${each.email}`}
                    onClick={() => onRevoke(each)}
                  >
                    <Undo2 className="size-3.5" aria-hidden />
                  </Button>
                </Tooltip>
              )}
            </td>
          </TableRow>
        ))}
      </Table>
    </div>
  );
}

function goodFor(ms: number): string {
  const days = Math.ceil(ms / day);
  return days <= 1 ? "less than a day" : `${days} days`;
}
