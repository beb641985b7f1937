import type { ComponentProps, ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { CodeBlock } from "./code-block";

/** A text to read below a line that says what it is and what can be done with it. */
export function CodePanel({
  head,
  headClassName,
  codeClassName,
  className,
  ...code
}: Omit<ComponentProps<typeof CodeBlock>, "className"> & {
  head: ReactNode;
  headClassName?: string;
  codeClassName?: string;
  className?: string;
}) {
  return (
    <div className={classNames("flex min-h-0 min-w-0 flex-col", className)}>
      <div
        className={classNames(
          "flex h-[34px] shrink-0 items-center gap-2 border-b border-line px-3.5 text-12 text-ink-3",
          headClassName,
        )}
      >
        {head}
      </div>
      <CodeBlock {...code} className={classNames("min-h-0 flex-1", codeClassName)} />
    </div>
  );
}
