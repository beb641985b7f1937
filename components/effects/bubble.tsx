import { classNames } from "@/components/ui/class-names";

/** Longer ones are cut in the preview: it stays a preview when a function answers a novel. */
const shownCharacters = 2000;

export function cut(text: string): string {
  return text.length > shownCharacters
    ? `${text.slice(0, shownCharacters)}… (${text.length.toLocaleString("en-US")} characters)`
    : text;
}

/** A message as the consumer would see it. */
export function Bubble({ text, automatic }: { text: string; automatic?: boolean }) {
  return (
    <p
      className={classNames(
        "max-w-[92%] rounded-bubble rounded-tl-key px-[11px] py-2 break-words whitespace-pre-wrap text-ink",
        automatic ? "bg-sunken" : "bg-accent-weak",
      )}
    >
      {cut(text)}
    </p>
  );
}
