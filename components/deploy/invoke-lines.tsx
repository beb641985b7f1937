"use client";
import { useState } from "react";
import { useRights } from "@/components/access/rights";
import { ShellLine } from "@/components/code/shell-line";
import { useAnonymousCalls } from "@/components/machines/anonymous-calls";
import { useEngine } from "@/components/shell/use-engine";
import { Segmented } from "@/components/ui/segmented";
import { useWorkspace } from "@/components/workspace/workspace-context";
import { curlLine, eventUrl, lambdaUrl } from "./invocation";

const ways = [
  { value: "event", label: "By event" },
  { value: "function", label: "This function" },
] as const;

/** Where what serves is invoked, and a line for a shell that does it with the event's sample. */
export function InvokeLines() {
  const { account, event, lambda } = useWorkspace();
  const { gateway } = useEngine(account);
  const { holds } = useAnonymousCalls();
  const { can, why } = useRights();
  const [way, setWay] = useState<(typeof ways)[number]["value"]>("event");
  const [openedAt] = useState(Date.now);
  if (!gateway) {
    return <p className="text-ink-2">The address is shown as soon as the engine answers.</p>;
  }
  const url = (way === "event" ? eventUrl : lambdaUrl)(gateway, account, lambda);
  const curl = curlLine(url, event, openedAt, { withToken: !holds });
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Segmented
        label="What is invoked"
        value={way}
        options={ways}
        onChange={setWay}
        className="self-start"
      />
      <ShellLine label="Invocation URL" what="invocation URL" text={url} />
      <ShellLine
        label="Try it from a shell, with the event's sample"
        what="curl line"
        text={curl}
      />
      {!holds && (
        <p className="text-12 text-ink-2">
          <span className="code-word">PARLEY_TOKEN</span> stands for a token with the scope{" "}
          <span className="code-word">functions.invoke</span>
          {can("machines.manage")
            ? ", made under Settings → Machine access."
            : `. ${why("machines.manage", "make one under Settings → Machine access")}`}
        </p>
      )}
    </div>
  );
}
