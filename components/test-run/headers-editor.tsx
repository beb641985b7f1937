"use client";
import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { Header } from "./test-inputs";

/** The headers of a test's input, one row each. A row without a name is not sent. */
export function HeadersEditor({
  headers,
  onChange,
}: {
  headers: readonly Header[];
  onChange: (headers: Header[]) => void;
}) {
  const put = (index: number, change: Partial<Header>) =>
    onChange(headers.map((header, at) => (at === index ? { ...header, ...change } : header)));
  return (
    <div className="flex h-full flex-col gap-1.5 overflow-auto px-3 py-1.5">
      {headers.map((header, index) => (
        <div key={index} className="flex gap-1.5">
          <Input
            aria-label={`Name of header ${index + 1}`}
            placeholder="Name"
            value={header.key}
            spellCheck={false}
            onChange={(event) => put(index, { key: event.target.value })}
            className="flex-2 font-mono text-12"
          />
          <Input
            aria-label={`Value of header ${index + 1}`}
            placeholder="Value"
            value={header.value}
            spellCheck={false}
            onChange={(event) => put(index, { value: event.target.value })}
            className="flex-3 font-mono text-12"
          />
          <Button
            tone="ghost"
            size="icon"
            aria-label={`Remove header ${header.key || index + 1}`}
            onClick={() => onChange(headers.filter((_, at) => at !== index))}
          >
            <X className="size-3.5" />
          </Button>
        </div>
      ))}
      <Button
        tone="ghost"
        size="small"
        className="self-start"
        onClick={() => onChange([...headers, { key: "", value: "" }])}
      >
        <Plus className="size-3.5" />
        Add header
      </Button>
    </div>
  );
}
