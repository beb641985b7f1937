"use client";
import { useState } from "react";
import { useEngine } from "@/components/shell/use-engine";
import { CopyButton } from "@/components/ui/copy-button";
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
  const [way, setWay] = useState<(typeof ways)[number]["value"]>("event");
  const [openedAt] = useState(Date.now);
  if (!gateway) {
    return <p className="text-ink-2">The address is shown as soon as the engine answers.</p>;
  }
  const url = (way === "event" ? eventUrl : lambdaUrl)(gateway, account, lambda);
  const curl = curlLine(url, event, openedAt);
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Segmented
        label="What is invoked"
        value={way}
        options={ways}
        onChange={setWay}
        className="self-start"
      />
      <Line label="Invocation URL" what="invocation URL" text={url} />
      <Line label="Try it from a shell, with the event's sample" what="curl line" text={curl} />
    </div>
  );
}

function Line({ label, what, text }: { label: string; what: string; text: string }) {
  return (
    <section aria-label={label} className="min-w-0">
      <div className="mb-1 flex items-center gap-2">
        <h3 className="flex-1 text-12 font-medium text-ink-2">{label}</h3>
        <CopyButton text={text} what={what} />
      </div>
      <pre
        tabIndex={0}
        role="group"
        aria-label={what}
        className="max-h-40 overflow-auto rounded-control bg-sunken px-2.5 py-2 text-12 leading-[18px] wrap-anywhere whitespace-pre-wrap"
      >
        {text}
      </pre>
    </section>
  );
}
