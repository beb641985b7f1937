"use client";
import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { isDate } from "@/lib/domain/accounts/check-settings";
import type { Problems } from "./check-skill";

/** Days without shifts. */
export function HolidaysField({
  holidays,
  problems,
  onChange,
}: {
  holidays: string[];
  problems: Problems;
  onChange: (holidays: string[]) => void;
}) {
  const [day, setDay] = useState("");
  const addable = isDate(day) && !holidays.includes(day);
  const problem = Object.entries(problems).find(([path]) =>
    path.startsWith("officeHours.holidays"),
  );
  const add = () => {
    if (!addable) return;
    onChange([...holidays, day].sort());
    setDay("");
  };
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-12 font-medium text-ink-2">Holidays</legend>
      {holidays.length > 0 && (
        <ul aria-label="Holidays" className="mb-2 flex flex-wrap gap-1.5">
          {holidays.map((each) => (
            <li
              key={each}
              className="flex items-center gap-1 rounded-control border border-line bg-surface pl-2"
            >
              <time dateTime={each}>{each}</time>
              <Button
                tone="ghost"
                size="icon-small"
                aria-label={`Remove ${each}`}
                onClick={() => onChange(holidays.filter((other) => other !== each))}
              >
                <X className="size-3.5" aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="flex gap-2">
        <Input
          type="date"
          aria-label="A day without shifts"
          value={day}
          onChange={({ target }) => setDay(target.value)}
          onKeyDown={(event) => {
            if (event.key !== "Enter" || !day) return;
            // Enter adds the day; the form is sent by the next one.
            event.preventDefault();
            add();
          }}
          className="w-40"
        />
        <Button onClick={add} disabled={!addable}>
          Add
        </Button>
      </div>
      {problem && (
        <p role="alert" className="mt-1 text-12 text-bad">
          {problem[1]}
        </p>
      )}
    </fieldset>
  );
}
