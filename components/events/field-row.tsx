import type { PayloadField } from "@/lib/domain/events/payload-views";
import { CodePath } from "./code-path";

/** One field of the reference: its path, type, meaning and example; its address is its path. */
export function FieldRow({
  field,
  within = [],
}: {
  field: PayloadField;
  /** what its path begins below, where it is not alone on its page */
  within?: string[];
}) {
  const above = field.path.slice(0, -1).join(".");
  const anchor = [...within, ...field.path].join(".");
  return (
    <tr
      id={anchor}
      className="scroll-mt-12 border-t border-line align-top target:bg-accent-weak max-sm:grid max-sm:grid-cols-[minmax(0,1fr)_auto] max-sm:gap-x-3 max-sm:py-2 [&>td]:px-2 [&>td]:py-1.5 max-sm:[&>td]:px-3 max-sm:[&>td]:py-0.5"
    >
      <td className="pl-3.5! max-sm:pl-3!">
        <a href={`#${anchor}`} className="code-word wrap-anywhere hover:underline">
          <span className="text-ink-3">{above && <CodePath text={`${above}.`} />}</span>
          <wbr />
          <span className="font-medium">{field.name}</span>
        </a>
        {field.sic && (
          <em title="Spelt so by the platform" className="ml-1.5 text-12 text-warn">
            sic
          </em>
        )}
      </td>
      <td className="max-sm:text-right">
        <span className="text-11 text-ink-2 font-mono">{field.tableType}</span>
        {field.optional && <span className="block text-12 text-ink-3">may be absent</span>}
      </td>
      <td className="text-ink-2 max-sm:col-span-2">
        <span className="block first-letter:uppercase">{field.meaning}</span>
        {field.aliasOf && (
          <span className="block text-12 text-ink-3">
            The corrected spelling of <span className="code-word">{field.aliasOf}</span>, with the
            same value.
          </span>
        )}
        {field.note && <span className="block text-12 text-ink-3">{field.note}</span>}
        {field.words && <Words words={field.words} />}
      </td>
      <td className="max-sm:col-span-2">
        {field.fields.length === 0 && (
          <code className="text-12 break-all text-[var(--code-text)]">
            {JSON.stringify(field.example)}
          </code>
        )}
      </td>
    </tr>
  );
}

/** The words that a field may hold, each as written. */
export function Words({ words }: { words: string[] }) {
  return (
    <span className="mt-1 flex flex-wrap gap-1">
      {words.map((word) => (
        <code
          key={word}
          className="rounded-key bg-sunken px-1.5 py-px text-11 wrap-anywhere text-ink-2"
        >
          <CodePath text={word} />
        </code>
      ))}
    </span>
  );
}
