/** Eight rows to come, once it takes longer than a blink. */
export function RunsLoading() {
  return (
    <div role="status" aria-label="Runs are loading" className="animate-late">
      {Array.from({ length: 8 }, (_, index) => (
        <div key={index} className="flex h-[42px] items-center gap-6 border-b border-line px-3.5">
          <span className="h-2.5 w-24 rounded-full bg-sunken" />
          <span className="h-2.5 w-16 rounded-full bg-sunken max-sm:hidden" />
          <span className="h-2.5 flex-1 rounded-full bg-sunken" />
          <span className="h-2.5 w-20 rounded-full bg-sunken" />
        </div>
      ))}
    </div>
  );
}
