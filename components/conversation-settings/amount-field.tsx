"use client";
import { useId } from "react";
import { SettingRow } from "@/components/settings/setting-row";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { type TimeUnit, type TypedAmount, timeUnits } from "./typed-amount";

/** A length of time: how many of what. */
export function AmountField({
  name,
  words,
  value,
  problem,
  may,
  onChange,
}: {
  name: string;
  words: string;
  value: TypedAmount;
  problem: string | undefined;
  may: boolean;
  onChange: (value: TypedAmount) => void;
}) {
  const id = useId();
  return (
    <SettingRow
      name={<label htmlFor={id}>{name}</label>}
      words={
        problem ? (
          <span id={`${id}-error`} role="alert" className="text-bad">
            {problem}
          </span>
        ) : (
          words
        )
      }
      control={
        <>
          <Input
            id={id}
            inputMode="numeric"
            autoComplete="off"
            value={value.time}
            readOnly={!may}
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? `${id}-error` : undefined}
            onChange={(change) => onChange({ ...value, time: change.target.value })}
            className="w-20 text-right"
          />
          <Select
            aria-label={`${name}: unit`}
            value={value.timeUnits}
            disabled={!may}
            onChange={(unit) => onChange({ ...value, timeUnits: unit as TimeUnit })}
            className="w-28"
          >
            {timeUnits.map((unit) => (
              <option key={unit}>{unit}</option>
            ))}
          </Select>
        </>
      }
    />
  );
}
