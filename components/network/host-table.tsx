import type { AllowedHost } from "@/lib/domain/egress/allowed-host";
import { HostRow } from "./host-row";

/** The list as it counts now. Without what changes it, to be read only. */
export function HostTable({
  hosts,
  onMark,
  onRemove,
}: {
  hosts: readonly AllowedHost[];
  onMark?: (entry: AllowedHost, isPrivate: boolean) => void;
  onRemove?: (entry: AllowedHost) => void;
}) {
  return (
    <div className="overflow-hidden rounded-panel border border-line bg-surface">
      <table aria-label="Allowed hosts" className="w-full table-fixed border-collapse">
        <thead className="max-sm:sr-only">
          <tr className="h-8 text-left text-11 text-ink-3 [&>th]:px-2 [&>th]:font-medium">
            <th scope="col" className="pl-3.5!">
              Host
            </th>
            <th scope="col" className="max-sm:hidden">
              What may be called
            </th>
            <th scope="col" className="w-28 max-sm:w-14">
              Reach
            </th>
            {onRemove && (
              <th scope="col" className="w-14">
                <span className="sr-only">Actions</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {hosts.map((entry) => (
            <HostRow
              key={entry.host}
              entry={entry}
              onMark={onMark && ((isPrivate) => onMark(entry, isPrivate))}
              onRemove={onRemove && (() => onRemove(entry))}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}
