import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import type { PayloadField } from "@/lib/domain/events/payload-views";

/** What a field means, opened below it: no hunting for tooltips. */
export function FieldMeaning({
  field,
  level,
  onInsert,
}: {
  field: PayloadField;
  level: number;
  onInsert: (() => void) | undefined;
}) {
  return (
    <div
      role="none"
      style={{ marginLeft: 11 + (level - 1) * 14 }}
      className="mt-0.5 mb-1.5 flex flex-col items-start gap-1 border-l-2 border-accent px-2.5 pt-1 pb-1.5 text-12 [overflow-wrap:anywhere]"
    >
      <p>{field.meaning}</p>
      {field.words && (
        <p className="text-ink-3">
          One of <span className="font-mono text-11 text-ink-2">{field.words.join(", ")}</span>
        </p>
      )}
      {field.fields.length === 0 && (
        <p className="text-ink-3">
          Example{" "}
          <span className="font-mono text-11 text-ink-2">{JSON.stringify(field.example)}</span>
        </p>
      )}
      {field.sic && <p className="text-ink-3">Spelt so by the platform.</p>}
      {field.aliasOf && (
        <p className="text-ink-3">
          Same as <span className="font-mono text-11">{field.aliasOf}</span>, spelt right.
        </p>
      )}
      {field.note && <p className="text-ink-3">{field.note}</p>}
      {onInsert && (
        <Button size="small" tabIndex={-1} onClick={onInsert} className="mt-0.5">
          Insert path <Kbd keys="enter" />
        </Button>
      )}
    </div>
  );
}
