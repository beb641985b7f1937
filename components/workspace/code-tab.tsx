"use client";
import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";
import { PayloadPane } from "@/components/payload/payload-pane";
import { TestPanel } from "@/components/test-run/test-panel";
import { classNames } from "@/components/ui/class-names";
import { CodePane } from "./code-pane";
import { PayloadDrawer } from "./payload-drawer";
import type { usePanes } from "./use-panes";

const nothingKept = { getItem: () => null, setItem: () => {} };

/** Payload, code and test side by side, as many as the screen has room for. */
export function CodeTab({ panes }: { panes: ReturnType<typeof usePanes> }) {
  const { wide, narrow, shown, drawer, setDrawer } = panes;
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: "parley-panes",
    panelIds: wide ? ["payload", "code", "test"] : ["code", "test"],
    storage: typeof window === "undefined" ? nothingKept : window.localStorage,
    onlySaveAfterUserInteractions: true,
  });
  if (narrow) {
    return (
      <div className="flex min-h-0 flex-1 flex-col bg-surface">
        {/* Kept while out of sight: a text half typed, a result half read. */}
        <div data-pane="payload" className={only(shown === "payload")}>
          <PayloadPane />
        </div>
        <div data-pane="code" className={only(shown === "code")}>
          <CodePane />
        </div>
        <div data-pane="test" className={only(shown === "test")}>
          <TestPanel />
        </div>
      </div>
    );
  }
  return (
    <>
      <Group
        // The panes of another width have another layout of their own.
        key={wide ? "wide" : "middle"}
        id="parley-panes"
        orientation="horizontal"
        className="min-h-0 flex-1 bg-surface"
        defaultLayout={defaultLayout}
        onLayoutChanged={onLayoutChanged}
      >
        {wide && (
          <>
            <Panel id="payload" defaultSize={264} minSize={200} maxSize={440}>
              <div data-pane="payload" className="h-full max-lg:hidden">
                <PayloadPane />
              </div>
            </Panel>
            <PaneSeparator label="Width of the payload" />
          </>
        )}
        <Panel id="code" minSize={narrow ? 0 : 320}>
          <div data-pane="code" className="h-full">
            <CodePane />
          </div>
        </Panel>
        <PaneSeparator label="Width of the test" />
        <Panel
          id="test"
          defaultSize={wide ? 452 : 420}
          minSize={320}
          maxSize={720}
          groupResizeBehavior="preserve-pixel-size"
          // The server does not know the width, and a narrow screen shows one pane.
          className="max-sm:hidden"
        >
          <div data-pane="test" className="h-full">
            <TestPanel />
          </div>
        </Panel>
      </Group>
      {!wide && <PayloadDrawer open={drawer} onOpenChange={setDrawer} />}
    </>
  );
}

const only = (shown: boolean) => classNames("min-h-0 flex-1 flex-col", shown ? "flex" : "hidden");

function PaneSeparator({ label }: { label: string }) {
  return (
    <Separator
      aria-label={label}
      className="relative w-px bg-line outline-offset-0 transition-colors hover:bg-line-2 data-[separator=active]:bg-accent"
    />
  );
}
