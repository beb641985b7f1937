import { Download, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Menu, MenuContent, MenuItem, MenuTrigger } from "@/components/ui/menu";
import { ScreenSearch } from "@/components/ui/screen-search";
import { type Action, actions, wordsOf } from "@/lib/domain/audit/action";
import type { AuditFilter } from "@/lib/domain/audit/entry";
import { type ExportFormat, exportFormats } from "@/lib/domain/audit/export";
import { address } from "@/lib/http/endpoint";
import { exportAudit } from "@/lib/http/endpoints/audit";

const formatWords: Record<ExportFormat, string> = {
  csv: "CSV, for spreadsheets",
  jsonl: "JSON lines, for programs",
};

export function AuditFilterBar({
  account,
  filter,
  onChange,
}: {
  account: string;
  filter: AuditFilter;
  onChange: (filter: AuditFilter) => void;
}) {
  const set = (change: AuditFilter) => onChange({ ...filter, ...change });
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ScreenSearch
        label="Search the audit log"
        placeholder="Who, what, address or request"
        value={filter.text ?? ""}
        onChange={(text) => set({ text: text || undefined })}
        className="w-[260px] max-sm:w-full"
      />
      <select
        aria-label="What was done"
        value={filter.action ?? ""}
        onChange={({ target }) => set({ action: actions.find((each) => each === target.value) })}
        className="h-[30px] max-w-[220px] min-w-0 rounded-control border border-line-2 bg-surface px-1.5 text-13 max-sm:h-9 max-sm:max-w-none max-sm:basis-full"
      >
        <option value="">Everything that was done</option>
        {actions.map((action: Action) => (
          <option key={action} value={action}>
            {wordsOf(action)} ({action})
          </option>
        ))}
      </select>
      <Day label="From day" value={filter.from} onChange={(from) => set({ from })} />
      <span className="text-ink-3" aria-hidden>
        –
      </span>
      <Day label="Until day" value={filter.until} onChange={(until) => set({ until })} />
      {filter.actor && <Chip onRemove={() => set({ actor: undefined })}>by {filter.actor}</Chip>}
      {filter.subject && <Chip onRemove={() => set({ subject: undefined })}>one thing only</Chip>}
      <Menu>
        <MenuTrigger asChild>
          <Button className="ml-auto">
            <Download className="size-3.5" aria-hidden />
            Export
          </Button>
        </MenuTrigger>
        <MenuContent>
          {exportFormats.map((format) => (
            <MenuItem key={format} asChild>
              <a href={address(exportAudit, { account }, { ...filter, format })} download>
                {formatWords[format]}
              </a>
            </MenuItem>
          ))}
        </MenuContent>
      </Menu>
    </div>
  );
}

function Day({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string | undefined;
  onChange: (day: string | undefined) => void;
}) {
  return (
    <Input
      type="date"
      aria-label={label}
      value={value ?? ""}
      max="9999-12-31"
      onChange={({ target }) => onChange(target.value || undefined)}
      className="w-[136px] max-sm:w-auto max-sm:flex-1"
    />
  );
}

function Chip({ onRemove, children }: { onRemove: () => void; children: React.ReactNode }) {
  return (
    <span className="flex h-[30px] min-w-0 items-center gap-1 rounded-control bg-sunken pr-0.5 pl-2 text-12">
      <span className="truncate">{children}</span>
      <Button tone="ghost" size="icon-small" aria-label="Remove this filter" onClick={onRemove}>
        <X className="size-3.5" aria-hidden />
      </Button>
    </span>
  );
}
