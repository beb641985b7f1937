"use client";
import { Download } from "lucide-react";
import { useState } from "react";
import { CodePanel } from "@/components/code/code-panel";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Segmented } from "@/components/ui/segmented";

/** The payload as programs read it: a sample and the schema, to copy or to take along. */
export function PayloadTexts({
  eventId,
  sample,
  schema,
}: {
  eventId: string;
  sample: string;
  schema: string;
}) {
  const [shown, setShown] = useState<"sample" | "schema">("sample");
  const text = shown === "sample" ? sample : schema;
  const name = shown === "sample" ? "sample payload" : "JSON schema";
  return (
    <section
      aria-label="Sample and schema"
      className="flex min-h-0 min-w-0 flex-col overflow-hidden rounded-panel border border-line bg-surface"
    >
      <CodePanel
        text={text}
        language="json"
        label={shown === "sample" ? "Sample payload" : "JSON schema of the payload"}
        className="flex-1"
        headClassName="h-9 gap-1 pr-1 pl-1.5 max-sm:h-11"
        codeClassName="max-lg:max-h-[420px]"
        head={
          <>
            <Segmented
              label="What to show"
              value={shown}
              onChange={setShown}
              options={[
                { value: "sample", label: "Sample" },
                { value: "schema", label: "JSON schema" },
              ]}
            />
            <span className="ml-auto" />
            <CopyButton tone="ghost" text={text} what={`the ${name}`} />
            <Button asChild tone="ghost" size="small">
              <a
                href={`data:application/json;charset=utf-8,${encodeURIComponent(text)}`}
                download={`${eventId}.${shown}.json`}
                aria-label={`Download the ${name}`}
              >
                <Download className="size-3.5" aria-hidden />
                <span className="max-sm:sr-only">Download</span>
              </a>
            </Button>
          </>
        }
      />
    </section>
  );
}
