/** The mark: two lines of a conversation. */
export function Mark() {
  return (
    <svg viewBox="0 0 20 20" className="size-5 shrink-0" aria-hidden>
      <rect width="20" height="20" rx="6" className="fill-ink" />
      <rect x="4" y="6" width="8" height="2.5" rx="1.25" className="fill-on-ink" />
      <rect x="8" y="11.5" width="8" height="2.5" rx="1.25" className="fill-on-ink" />
    </svg>
  );
}
