/** The simulator while it loads: the clock's line and three panes as bars. */
export function SimulatorLoading() {
  return (
    <main aria-busy className="flex min-h-0 flex-1 flex-col">
      <div className="flex h-14 shrink-0 items-center border-b border-line bg-surface px-4">
        <h1 className="text-16">Simulator</h1>
      </div>
      <div className="grid min-h-0 flex-1 animate-late grid-cols-[344px_minmax(0,1fr)_352px] max-lg:grid-cols-[300px_minmax(0,1fr)] max-sm:grid-cols-1">
        <span role="status" className="sr-only">
          Loading the simulation…
        </span>
        <div className="p-5">
          <div className="h-full rounded-[26px] bg-sunken" />
        </div>
        <div className="flex flex-col gap-4 border-l border-line bg-surface p-5 max-sm:hidden">
          {[1, 2, 3, 4].map((row) => (
            <div key={row} className="h-8 rounded-control bg-sunken" />
          ))}
        </div>
        <div className="flex flex-col gap-2 border-l border-line p-5 max-lg:hidden">
          {[1, 2, 3].map((row) => (
            <div key={row} className="h-10 rounded-control bg-sunken" />
          ))}
        </div>
      </div>
    </main>
  );
}
