const bars = ["w-40", "w-72", "w-56", "w-64", "w-48"];

/** Bars in the place of a tab that is on its way. */
export function WorkspaceTabLoading() {
  return (
    <div role="status" aria-label="Loading" className="flex animate-late flex-col gap-3 p-6">
      {bars.map((width) => (
        <div key={width} className={`h-5 rounded-key bg-sunken ${width}`} />
      ))}
    </div>
  );
}
