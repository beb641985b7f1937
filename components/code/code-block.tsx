import { classNames } from "@/components/ui/class-names";
import { CodeLine } from "./code-line";
import { type Language, tokenize } from "./tokenize";

/** A text to read, with line numbers that are not copied along. Scrolls by keyboard too. */
export function CodeBlock({
  text,
  language,
  label,
  className,
}: {
  text: string;
  language: Language;
  /** what screen readers call it */
  label: string;
  className?: string;
}) {
  const json = language === "json";
  const lines = tokenize(text.replace(/\n$/, ""), language);
  return (
    <pre
      tabIndex={0}
      role="region"
      aria-label={label}
      className={classNames(
        "overflow-auto py-2.5 text-[var(--code-text)] -outline-offset-2",
        json ? "text-12 leading-[18px]" : "text-[12.5px] leading-5",
        className,
      )}
    >
      <code className="grid w-max min-w-full [tab-size:2]">
        {lines.map((line, index) => (
          <span
            key={index}
            className={classNames(
              "grid pr-3",
              json ? "min-h-[18px] grid-cols-[46px_auto]" : "min-h-5 grid-cols-[56px_auto]",
            )}
          >
            <span
              aria-hidden
              data-line={index + 1}
              className={classNames(
                "text-right text-[11.5px] text-ink-3 select-none before:content-[attr(data-line)]",
                json ? "pr-3" : "pr-4",
              )}
            />
            <span className="whitespace-pre">
              <CodeLine tokens={line} />
            </span>
          </span>
        ))}
      </code>
    </pre>
  );
}
