import { PageHead } from "@/components/shell/page-head";

/** The gallery while it loads: seven cards and the preview's head as bars. */
export function GalleryLoading() {
  return (
    <main aria-busy className="flex min-h-0 flex-1 flex-col">
      <PageHead ruled title="Templates">
        <div className="h-[30px] max-sm:h-9" />
      </PageHead>
      <div className="flex min-h-0 flex-1 animate-late overflow-hidden">
        <span role="status" className="sr-only">
          Loading the templates…
        </span>
        <div className="flex w-[372px] shrink-0 flex-col gap-2 border-r border-line py-4 pr-4 pl-6 max-lg:w-[320px] max-lg:pl-4 max-sm:w-full max-sm:border-0">
          {[1, 2, 3, 4, 5, 6, 7].map((card) => (
            <div key={card} className="h-[62px] shrink-0 rounded-panel bg-sunken" />
          ))}
        </div>
        <div className="flex-1 bg-surface p-5 max-sm:hidden">
          <div className="h-5 w-56 rounded-control bg-sunken" />
          <div className="mt-2 h-4 w-96 rounded-control bg-sunken" />
        </div>
      </div>
    </main>
  );
}
