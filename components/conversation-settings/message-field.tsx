"use client";
import { useId } from "react";
import { Bubble } from "@/components/effects/bubble";
import { Textarea } from "@/components/ui/input";
import { settingsLimits } from "@/lib/domain/accounts/check-settings";

/** A text beside how the consumer would read it. */
export function MessageField({
  label,
  hint,
  value,
  may,
  onChange,
}: {
  label: string;
  hint: string;
  value: string;
  may: boolean;
  onChange: (text: string) => void;
}) {
  const id = useId();
  return (
    <div className="grid grid-cols-2 gap-x-6 gap-y-2 max-sm:grid-cols-1">
      <div className="flex min-w-0 flex-col gap-1">
        <label htmlFor={id} className="text-12 font-medium text-ink-2">
          {label}
        </label>
        <Textarea
          id={id}
          value={value}
          readOnly={!may}
          maxLength={settingsLimits.messageLength}
          aria-describedby={`${id}-hint`}
          onChange={(change) => onChange(change.target.value)}
        />
        <p id={`${id}-hint`} className="text-12 text-ink-3">
          {hint}
        </p>
      </div>
      <div role="group" aria-label={`Preview of ${label}`} className="min-w-0">
        <p aria-hidden className="mb-1 text-12 font-medium text-ink-2">
          What the consumer reads
        </p>
        {value.trim() ? (
          <Bubble automatic text={value.trim()} />
        ) : (
          <p className="text-12 text-ink-3">Nothing is sent.</p>
        )}
      </div>
    </div>
  );
}
