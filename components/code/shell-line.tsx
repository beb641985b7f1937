import { CopyButton } from "@/components/ui/copy-button";

/** A text for a shell or a program, in full, with the button that copies it. */
export function ShellLine({ label, what, text }: { label: string; what: string; text: string }) {
  return (
    <section aria-label={label} className="min-w-0">
      <div className="mb-1 flex items-center gap-2">
        <h3 className="flex-1 text-12 font-medium text-ink-2">{label}</h3>
        <CopyButton text={text} what={what} />
      </div>
      <pre
        tabIndex={0}
        role="group"
        aria-label={what}
        className="max-h-40 overflow-auto rounded-control bg-sunken px-2.5 py-2 text-12 leading-[18px] wrap-anywhere whitespace-pre-wrap"
      >
        {text}
      </pre>
    </section>
  );
}
