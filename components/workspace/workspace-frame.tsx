"use client";
import { type ReactNode, useState } from "react";
import { useTestsKey } from "@/components/tests/use-tests-key";
import { CodeTab } from "./code-tab";
import { PaneBar } from "./pane-bar";
import { SaveNotice } from "./save-notice";
import { ShortcutsSheet } from "./shortcuts-sheet";
import { useOpeningAsk } from "./use-opening-ask";
import { usePanes } from "./use-panes";
import { useWorkspaceKeys } from "./use-workspace-keys";
import { WorkspaceHeader } from "./workspace-header";
import { useWorkspaceTabs, WorkspaceTabs } from "./workspace-tabs";

/** Header and tabs round every part of a function's screen. `children` are the other tabs' pages. */
export function WorkspaceFrame({ children }: { children: ReactNode }) {
  const tabs = useWorkspaceTabs();
  const onCode = tabs[0]!.here;
  const panes = usePanes();
  useWorkspaceKeys();
  useOpeningAsk();
  useTestsKey(tabs.find(({ label }) => label === "Tests")!);
  // Once seen, the code stays behind the other tabs: undo history, results and places are kept.
  const [codeSeen, setCodeSeen] = useState(onCode);
  if (onCode && !codeSeen) setCodeSeen(true);
  return (
    <main className="flex min-h-0 min-w-0 flex-1 flex-col">
      <WorkspaceHeader />
      <WorkspaceTabs />
      <SaveNotice />
      {(onCode || codeSeen) && (
        <div className={onCode ? "flex min-h-0 flex-1 flex-col" : "hidden"}>
          <CodeTab panes={panes} />
        </div>
      )}
      {/* On the Code tab they show nothing, and bring the styles of the editor with the page. */}
      <div className={onCode ? "hidden" : "flex min-h-0 flex-1 flex-col overflow-auto"}>
        {children}
      </div>
      <PaneBar shown={panes.shown} onShow={panes.show} />
      <ShortcutsSheet />
    </main>
  );
}
