"use client";
import { Group, Panel, Separator, useDefaultLayout } from "react-resizable-panels";
import { useRights } from "@/components/access/rights";
import { PayloadPane } from "@/components/payload/payload-pane";
import { NoTests } from "@/components/test-run/no-tests";
import { TestPanel } from "@/components/test-run/test-panel";
import { CodePane } from "./code-pane";
import { PayloadDrawer } from "./payload-drawer";
import type { usePanes } from "./use-panes";

const nothingKept = { getItem: () => null, setItem: () => {} };

/**
 * Payload, code and test side by side, as many as the screen has room for; narrow, one at a time.
 * One tree for every width: a window that is resized, or a phone that is turned, loses nothing.
 */
export function CodeTab({ panes }: { panes: ReturnType<typeof usePanes> }) {
  const { can } = useRights();
  const { wide, narrow, shown, drawer, setDrawer } = panes;
  // Neither wide nor narrow, the payload slides over the code.
  const inline = wide || narrow;
  const { defaultLayout, onLayoutChanged } = useDefaultLayout({
    id: "parley-panes",
    panelIds: inline ? ["payload", "code", "test"] : ["code", "test"],
    storage: typeof window === "undefined" ? nothingKept : window.localStorage,
    onlySaveAfterUserInteractions: true,
  });
  return (
    <>
      <Group
        id="parley-panes"
        orientation="horizontal"
        className="min-h-0 flex-1 bg-surface max-sm:*:data-[narrow=hidden]:grow-0! max-sm:*:data-[narrow=shown]:grow!"
        defaultLayout={defaultLayout}
        onLayoutChanged={onLayoutChanged}
      >
        {inline && (
          <>
            <Panel
              id="payload"
              {...narrowly(shown === "payload")}
              defaultSize={280}
              minSize={200}
              maxSize={440}
            >
              {/* The server does not know the width. */}
              <div data-pane="payload" className="h-full sm:max-lg:hidden">
                <PayloadPane />
              </div>
            </Panel>
            <PaneSeparator label="Width of the payload" />
          </>
        )}
        <Panel id="code" {...narrowly(shown === "code")} minSize={320}>
          <div data-pane="code" className="h-full">
            <CodePane />
          </div>
        </Panel>
        <PaneSeparator label="Width of the test" />
        <Panel
          id="test"
          {...narrowly(shown === "test")}
          defaultSize={wide ? 452 : 420}
          minSize={320}
          maxSize={720}
          groupResizeBehavior="preserve-pixel-size"
        >
          <div data-pane="test" className="h-full">
            {can("functions.test") ? <TestPanel /> : <NoTests />}
          </div>
        </Panel>
      </Group>
      {!inline && <PayloadDrawer open={drawer} onOpenChange={setDrawer} />}
    </>
  );
}
/**
 * Narrow, the one pane in sight has the width; the others are kept: a text half typed, a result half
 * read. By CSS, so that it is right before the page knows its width.
 */
const narrowly = (shown: boolean) =>
  shown ? { "data-narrow": "shown" } : { "data-narrow": "hidden", className: "max-sm:hidden" };

function PaneSeparator({ label }: { label: string }) {
  return (
    <Separator
      aria-label={label}
      className="relative w-px bg-line outline-offset-0 transition-colors hover:bg-line-2 data-[separator=active]:bg-accent max-sm:hidden"
    />
  );
}
