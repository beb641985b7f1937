"use client";
import { LogOut } from "lucide-react";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Table, TableRow } from "@/components/ui/table";
import { toast, toastError } from "@/components/ui/toast";
import { Tooltip } from "@/components/ui/tooltip";
import type { PersonSession } from "@/lib/domain/access/session";
import { call } from "@/lib/http/client";
import { endOtherSessions, endSession } from "@/lib/http/endpoints/people";
import { deviceOf } from "./device";
import { reloadSessions, useSessions } from "./use-sessions";

/** Where the person is signed in. */
export function SessionList({ initial }: { initial: PersonSession[] }) {
  const sessions = useSessions(initial);
  const ended = (asked: Promise<unknown>, words: string) =>
    void asked.then(() => toast(words), toastError).finally(() => void reloadSessions());
  return (
    <div className="flex flex-col items-start gap-3">
      <Table
        label="Sessions"
        className="-mx-2 w-[calc(100%+1rem)]"
        columns={[
          { head: "Device" },
          { head: "Address", className: "w-[130px] max-sm:hidden" },
          { head: "Since", className: "w-[110px] max-sm:hidden" },
          { head: "Last used", className: "w-[110px]" },
          { head: "Actions", className: "w-[44px]", silent: true },
        ]}
      >
        {sessions.map(({ id, current, address, userAgent, since, lastUsed }) => (
          <TableRow key={id}>
            <td title={userAgent ?? undefined}>
              {deviceOf(userAgent)}
              {current && <span className="block text-12 text-ink-3">This one</span>}
            </td>
            <td className="text-ink-2 max-sm:hidden">{address ?? "unknown"}</td>
            <td className="text-ink-2 max-sm:hidden">
              <RelativeTime at={since} />
            </td>
            <td className="text-ink-2">
              <RelativeTime at={lastUsed} />
            </td>
            <td className="text-right text-clip">
              {!current && (
                <Tooltip label="End this session">
                  <Button
                    tone="ghost"
                    size="icon-small"
                    aria-label={`End the session of ${deviceOf(userAgent)}`}
                    onClick={() =>
                      ended(call(endSession, { params: { session: id } }), "That session is over.")
                    }
                  >
                    <LogOut className="size-3.5" aria-hidden />
                  </Button>
                </Tooltip>
              )}
            </td>
          </TableRow>
        ))}
      </Table>
      {sessions.length > 1 && (
        <Button
          onClick={() =>
            ended(call(endOtherSessions, { params: {} }), "You are signed out everywhere else.")
          }
        >
          End all others
        </Button>
      )}
    </div>
  );
}
