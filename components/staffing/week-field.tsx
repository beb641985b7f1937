"use client";
import { Plus, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { type OfficeHours, type Weekday, weekdays } from "@/lib/domain/accounts/office-hours";
import type { Problems } from "./check-skill";

const names: Record<Weekday, string> = {
  mon: "Monday",
  tue: "Tuesday",
  wed: "Wednesday",
  thu: "Thursday",
  fri: "Friday",
  sat: "Saturday",
  sun: "Sunday",
};

/** The shifts of a week, day by day. */
export function WeekField({
  weekly,
  problems,
  onChange,
}: {
  weekly: OfficeHours["weekly"];
  problems: Problems;
  onChange: (weekly: OfficeHours["weekly"]) => void;
}) {
  const like = () =>
    onChange({
      ...weekly,
      tue: weekly.mon,
      wed: weekly.mon,
      thu: weekly.mon,
      fri: weekly.mon,
    });
  return (
    <fieldset className="flex min-w-0 flex-col">
      <div className="mb-1 flex items-center justify-between">
        <legend className="text-12 font-medium text-ink-2">Weekly shifts</legend>
        <Button size="small" tone="ghost" onClick={like}>
          Tuesday to Friday like Monday
        </Button>
      </div>
      <div className="rounded-control border border-line-2 [&>*+*]:border-t [&>*+*]:border-line">
        {weekdays.map((day) => (
          <Day
            key={day}
            day={day}
            shifts={weekly[day]}
            problems={problems}
            onChange={(shifts) => onChange({ ...weekly, [day]: shifts })}
          />
        ))}
      </div>
      <p className="mt-1 text-12 text-ink-3">
        A shift that ends before it begins goes on into the next day.
      </p>
    </fieldset>
  );
}

type Shifts = OfficeHours["weekly"][Weekday];

function Day({
  day,
  shifts,
  problems,
  onChange,
}: {
  day: Weekday;
  shifts: Shifts;
  problems: Problems;
  onChange: (shifts: Shifts) => void;
}) {
  const name = names[day];
  const next = shifts.at(-1)?.to ?? "09:00";
  const ofDay = problems[`officeHours.weekly.${day}`];
  return (
    <div className="flex gap-x-3 px-2.5 py-1.5 max-sm:flex-wrap max-sm:items-center">
      <span className="w-20 pt-1.5 text-ink-2 max-sm:flex-1 max-sm:pt-0">{name}</span>
      <div className="flex min-w-0 flex-1 flex-col gap-1.5 max-sm:order-last max-sm:basis-full">
        {shifts.length === 0 && <span className="pt-1.5 text-ink-3">Closed</span>}
        {shifts.map((shift, index) => {
          const label = `${name}${shifts.length > 1 ? `, shift ${index + 1}` : ""}`;
          const problem = problems[`officeHours.weekly.${day}[${index}]`];
          const set = (change: Partial<Shifts[number]>) =>
            onChange(shifts.map((each, at) => (at === index ? { ...each, ...change } : each)));
          return (
            <div key={index}>
              <div className="flex items-center gap-1.5">
                <Input
                  type="time"
                  aria-label={`${label} from`}
                  aria-invalid={problem ? true : undefined}
                  value={shift.from}
                  onChange={({ target }) => target.value && set({ from: target.value })}
                  className="w-[104px] max-sm:w-auto max-sm:flex-1"
                />
                <span className="text-ink-3">–</span>
                <Input
                  type="time"
                  aria-label={`${label} to`}
                  aria-invalid={problem ? true : undefined}
                  // The end of a day is 24:00 in the settings, and 00:00 in a field of times.
                  value={shift.to === "24:00" ? "00:00" : shift.to}
                  onChange={({ target }) =>
                    target.value && set({ to: target.value === "00:00" ? "24:00" : target.value })
                  }
                  className="w-[104px] max-sm:w-auto max-sm:flex-1"
                />
                <Button
                  tone="ghost"
                  size="icon-small"
                  aria-label={`Remove ${label}`}
                  onClick={() => onChange(shifts.filter((_, at) => at !== index))}
                >
                  <X className="size-3.5" aria-hidden />
                </Button>
              </div>
              {problem && (
                <p role="alert" className="text-12 text-bad">
                  {problem}
                </p>
              )}
            </div>
          );
        })}
        {ofDay && (
          <p role="alert" className="text-12 text-bad">
            {ofDay}
          </p>
        )}
      </div>
      <Button
        tone="ghost"
        size="icon-small"
        aria-label={`Add a shift on ${name}`}
        onClick={() =>
          onChange([...shifts, { from: next === "24:00" ? "09:00" : next, to: "18:00" }])
        }
      >
        <Plus className="size-3.5" aria-hidden />
      </Button>
    </div>
  );
}
