"use client";
import { ArrowUpRight, Play } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useRights } from "@/components/access/rights";
import { Button } from "@/components/ui/button";
import { Segmented } from "@/components/ui/segmented";
import { ask } from "@/components/workspace/keys";
import { useWorkspace } from "@/components/workspace/workspace-context";
import { PayloadSample } from "./payload-sample";
import { PayloadTree } from "./payload-tree";
import { SnippetList } from "./snippet-list";

const views = [
  { value: "fields", label: "Fields" },
  { value: "sample", label: "Sample" },
  { value: "snippets", label: "Snippets" },
] as const;
type View = (typeof views)[number]["value"];

/** The left pane: what the event brings, ready to be inserted at the cursor of who may write there. */
export function PayloadPane({ onInserted }: { onInserted?: () => void }) {
  const { account, event, lambda, code, draft } = useWorkspace();
  const { can } = useRights();
  const [view, setView] = useState<View>("fields");
  const insert = draft.readOnly
    ? undefined
    : (text: string) => {
        code?.insert(text);
        onInserted?.();
      };
  return (
    <section aria-label="Payload" className="flex h-full min-h-0 flex-1 flex-col bg-bg">
      <div className="flex h-11 shrink-0 items-center gap-2 px-3 max-sm:h-[52px]">
        <h2 className="text-13">Payload</h2>
        <Link
          href={`/${account}/events/${event.id}`}
          className="ml-auto flex items-center gap-1 rounded-key text-12 text-accent max-sm:min-h-9"
        >
          Reference
          <ArrowUpRight className="size-3" aria-hidden />
        </Link>
        {/* Where the test is not beside it. */}
        {can("functions.test") && (
          <Button tone="accent" size="small" onClick={() => ask("run")} className="ml-1 sm:hidden">
            <Play className="size-3.5" aria-hidden />
            Run
          </Button>
        )}
      </div>
      <Segmented
        label="View of the payload"
        value={view}
        // Snippets are there to be inserted.
        options={insert ? views : views.filter((each) => each.value !== "snippets")}
        onChange={setView}
        className="mx-3 mb-2 self-start"
      />
      {view === "fields" && <PayloadTree event={event} onInsert={insert} />}
      {insert && view === "snippets" && <SnippetList style={lambda.style} onInsert={insert} />}
      {view === "sample" && <PayloadSample event={event} />}
    </section>
  );
}
