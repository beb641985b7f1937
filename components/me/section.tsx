import type { ReactNode } from "react";

/** A part of the person's own page. */
export function Section({
  title,
  words,
  children,
}: {
  title: string;
  words?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section aria-label={title} className="rounded-panel border border-line bg-surface">
      <div className="border-b border-line px-4 py-3">
        <h2 className="text-14 font-medium">{title}</h2>
        {words && <p className="mt-0.5 text-ink-2">{words}</p>}
      </div>
      <div className="px-4 py-3.5">{children}</div>
    </section>
  );
}
