import type { ReactNode } from "react";

/** A part of the screen: what it is, what it is for, what can be done. */
export function Section({
  title,
  words,
  action,
  children,
}: {
  title: string;
  words: ReactNode;
  action?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <section aria-label={title} className="flex flex-col gap-2.5">
      <div className="flex items-start gap-x-4 gap-y-2 max-sm:flex-col">
        <div className="min-w-0">
          <h2 className="text-14 font-medium">{title}</h2>
          <p className="max-w-[68ch] text-ink-2">{words}</p>
        </div>
        {action && <div className="ml-auto shrink-0 max-sm:ml-0">{action}</div>}
      </div>
      {children}
    </section>
  );
}

export function Nothing({ children }: { children: ReactNode }) {
  return (
    <p className="rounded-panel border border-line bg-surface px-3.5 py-3 text-ink-3">{children}</p>
  );
}
