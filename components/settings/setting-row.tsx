import type { ReactNode } from "react";

/** Settings of one kind, each a row with a hairline between. */
export function SettingRows({ children }: { children: ReactNode }) {
  return (
    <div className="overflow-hidden rounded-panel border border-line bg-surface [&>*+*]:border-t [&>*+*]:border-line">
      {children}
    </div>
  );
}

/** What it is, what it means as it stands, and what changes it. */
export function SettingRow({
  name,
  words,
  control,
}: {
  name: ReactNode;
  words?: ReactNode;
  control: ReactNode;
}) {
  return (
    <div className="flex min-h-[52px] items-center gap-x-6 gap-y-2 px-3.5 py-2 max-sm:flex-col max-sm:items-start max-sm:px-3">
      <div className="min-w-0 flex-1">
        <div className="font-medium">{name}</div>
        {words && <div className="max-w-[68ch] text-12 text-ink-2">{words}</div>}
      </div>
      <div className="flex shrink-0 items-center gap-2">{control}</div>
    </div>
  );
}
