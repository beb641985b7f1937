import { KeyRound, Trash2 } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Table } from "@/components/ui/table";
import { Tooltip } from "@/components/ui/tooltip";
import type { OauthClient } from "@/lib/domain/access/machine";
import { MachineRow } from "./machine-row";

export function ClientTable({
  clients,
  onReplace,
  onRevoke,
}: {
  clients: readonly OauthClient[];
  onReplace: (client: OauthClient) => void;
  onRevoke: (client: OauthClient) => void;
}) {
  return (
    <div className="overflow-hidden rounded-panel border border-line bg-surface">
      <Table
        label="Clients"
        columns={[
          { head: "Name" },
          { head: "Scopes", className: "max-sm:hidden" },
          { head: "Made", className: "w-[180px] max-lg:hidden" },
          { head: "Last used", className: "w-[110px] max-md:hidden" },
          { head: "Actions", className: "w-[84px] max-sm:w-[92px]", silent: true },
        ]}
      >
        {clients.map((client) => (
          <MachineRow
            key={client.id}
            machine={client}
            apart={client.clientId}
            actions={
              <>
                <Tooltip label="Replace the secret">
                  <Button
                    tone="ghost"
                    size="icon-small"
                    aria-label={`Replace the secret of ${client.name}`}
                    onClick={() => onReplace(client)}
                  >
                    <KeyRound className="size-3.5" aria-hidden />
                  </Button>
                </Tooltip>
                <Tooltip label="Revoke">
                  <Button
                    tone="ghost"
                    size="icon-small"
                    aria-label={`Revoke ${client.name}`}
                    onClick={() => onRevoke(client)}
                  >
                    <Trash2 className="size-3.5" aria-hidden />
                  </Button>
                </Tooltip>
              </>
            }
          />
        ))}
      </Table>
    </div>
  );
}
