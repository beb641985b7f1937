import { PageHead } from "@/components/shell/page-head";

/** The functions' screen while it loads: slots and six rows as bars, where they will stand. */
export function FunctionsLoading() {
  return (
    <main aria-busy className="flex min-h-0 flex-1 flex-col overflow-hidden">
      <PageHead title="Functions">
        <div className="h-[30px] max-sm:h-9" />
      </PageHead>
      <div className="animate-late">
        <span role="status" className="sr-only">
          Loading the functions…
        </span>
        <div className="mx-6 h-[160px] rounded-panel bg-sunken max-lg:h-[319px] max-sm:mx-4 max-sm:h-[400px]" />
        <div className="px-6 pt-5 pb-2 max-sm:px-4">
          <div className="h-[30px] w-64 rounded-control bg-sunken max-sm:h-9" />
        </div>
        <div className="mx-6 flex flex-col gap-3 pt-10 max-sm:mx-4">
          {[92, 78, 85, 70, 88, 74].map((width) => (
            <div
              key={width}
              className="h-[30px] rounded-control bg-sunken"
              style={{ width: `${width}%` }}
            />
          ))}
        </div>
      </div>
    </main>
  );
}
