/** Five rows to come, once it takes longer than a blink. */
export function SettingsLoading({ what }: { what: string }) {
  return (
    <div role="status" aria-label={`${what} are loading`} className="animate-late px-6 py-5">
      {Array.from({ length: 5 }, (_, index) => (
        <div key={index} className="flex h-[42px] items-center gap-6 border-b border-line">
          <span className="h-2.5 w-40 rounded-full bg-sunken" />
          <span className="h-2.5 flex-1 rounded-full bg-sunken" />
          <span className="h-2.5 w-20 rounded-full bg-sunken" />
        </div>
      ))}
    </div>
  );
}
