"use client";
import { Copy } from "lucide-react";
import { useMemo } from "react";
import { CodeBlock } from "@/components/code/code-block";
import { Button } from "@/components/ui/button";
import { toast, toastError } from "@/components/ui/toast";
import type { EventDefinition } from "@/lib/domain/events/catalog";
import { sampleInput } from "@/lib/domain/events/payload-views";

/** The event's published sample as JSON. */
export function PayloadSample({ event }: { event: EventDefinition }) {
  const text = useMemo(() => JSON.stringify(sampleInput(event).payload, null, 2), [event]);
  const copy = () =>
    navigator.clipboard.writeText(text).then(() => toast("Sample copied."), toastError);
  return (
    <>
      <div className="flex items-center px-3 pb-2">
        <p className="text-12 text-ink-3">What tests start from.</p>
        <Button size="small" className="ml-auto" onClick={copy}>
          <Copy className="size-3.5" aria-hidden />
          Copy
        </Button>
      </div>
      <CodeBlock
        text={text}
        language="json"
        label={`Sample payload of ${event.title}`}
        className="min-h-0 flex-1 border-t border-line bg-surface"
      />
    </>
  );
}
