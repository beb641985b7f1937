import type { ReactNode } from "react";
import { Mark } from "@/components/shell/brand";

/** The frame of what is seen before the product: one card in the middle. */
export function DoorFrame({
  title,
  words,
  children,
}: {
  title: string;
  words?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <main className="grid min-h-dvh place-items-center p-4">
      <div className="w-full max-w-[360px]">
        <div className="mb-4 flex items-center justify-center gap-2 text-14 font-semibold tracking-tight">
          <Mark />
          Parley
        </div>
        <div className="rounded-panel border border-line bg-surface p-5">
          <h1 className="text-16 font-semibold">{title}</h1>
          {words && <div className="mt-1 text-ink-2">{words}</div>}
          {children}
        </div>
      </div>
    </main>
  );
}
