import { Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { Tooltip } from "@/components/ui/tooltip";
import type { ApiToken } from "@/lib/domain/access/machine";
import { MachineRow } from "./machine-row";

export function TokenTable({
  tokens,
  onRevoke,
}: {
  tokens: readonly ApiToken[];
  onRevoke: (token: ApiToken) => void;
}) {
  return (
    <div className="overflow-hidden rounded-panel border border-line bg-surface">
      <Table
        label="API tokens"
        columns={[
          { head: "Name" },
          { head: "Scopes", className: "max-sm:hidden" },
          { head: "Made", className: "w-[180px] max-lg:hidden" },
          { head: "Ends", className: "w-[120px] max-sm:w-[96px]" },
          { head: "Last used", className: "w-[110px] max-md:hidden" },
          { head: "Actions", className: "w-[52px]", silent: true },
        ]}
      >
        {tokens.map((token) => (
          <MachineRow
            key={token.id}
            machine={token}
            apart={`${token.prefix}…`}
            actions={
              <Tooltip label="Revoke">
                <Button
                  tone="ghost"
                  size="icon-small"
                  aria-label={`Revoke ${token.name}`}
                  onClick={() => onRevoke(token)}
                >
                  <Trash2 className="size-3.5" aria-hidden />
                </Button>
              </Tooltip>
            }
          >
            <td className="text-ink-2">
              <End at={token.expiresAt} />
            </td>
          </MachineRow>
        ))}
      </Table>
    </div>
  );
}

function End({ at }: { at: string | null }) {
  if (at === null) return <span className="text-ink-3">Never</span>;
  if (Date.parse(at) <= Date.now()) return <span className="text-warn">Has ended</span>;
  const day = new Date(at).toLocaleDateString("en-GB", {
    day: "numeric",
    month: "short",
    year: "numeric",
  });
  return (
    <time dateTime={at} title={new Date(at).toLocaleString("en-GB")} suppressHydrationWarning>
      {day}
    </time>
  );
}
