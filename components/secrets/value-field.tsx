"use client";
import { Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Textarea } from "@/components/ui/input";
import { Segmented } from "@/components/ui/segmented";
import { adviceOn, type ValueForm } from "./read-value";

const forms = [
  { value: "text", label: "Text" },
  { value: "json", label: "JSON" },
] as const;

/** A value of one line or many, covered while it is typed unless somebody wants to see it. */
export function ValueField({
  typed,
  form,
  problem,
  onType,
  onForm,
}: {
  typed: string;
  form: ValueForm;
  problem: string | undefined;
  onType: (typed: string) => void;
  onForm: (form: ValueForm) => void;
}) {
  const [shown, setShown] = useState(false);
  const below = problem ?? adviceOn(typed, form);
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <div className="flex items-center gap-2">
        <label htmlFor="secret-value" className="text-12 font-medium text-ink-2">
          Value
        </label>
        <Segmented
          label="What the value is"
          value={form}
          options={forms}
          onChange={onForm}
          className="ml-auto"
        />
        <Button
          tone="ghost"
          size="small"
          aria-pressed={shown}
          onClick={() => setShown((was) => !was)}
        >
          {shown ? (
            <EyeOff className="size-3.5" aria-hidden />
          ) : (
            <Eye className="size-3.5" aria-hidden />
          )}
          {shown ? "Cover" : "Show"}
        </Button>
      </div>
      <Textarea
        id="secret-value"
        rows={5}
        value={typed}
        onChange={(change) => onType(change.target.value)}
        aria-invalid={problem ? true : undefined}
        aria-describedby="secret-value-below"
        // What checks the spelling elsewhere, or fills in by itself, must not learn it.
        autoComplete="off"
        autoCorrect="off"
        autoCapitalize="off"
        spellCheck={false}
        data-1p-ignore
        className={classNames("font-mono text-12", !shown && "[-webkit-text-security:disc]")}
      />
      <p
        id="secret-value-below"
        role={problem ? "alert" : undefined}
        className={classNames("min-h-4.5 text-12", problem ? "text-bad" : "text-warn")}
      >
        {below ?? (
          <span className="text-ink-3">
            {form === "json" ? "An object, an array or a number." : "Kept exactly as typed."} At
            most 10 KB.
          </span>
        )}
      </p>
    </div>
  );
}
