"use client";
import { ListFilter } from "lucide-react";
import { Button } from "@/components/ui/button";
import {
  Menu,
  MenuContent,
  MenuRadioGroup,
  MenuRadioItem,
  MenuTrigger,
} from "@/components/ui/menu";
import { Segmented } from "@/components/ui/segmented";
import { type StateFilter as Filter, stateFilters } from "./lambda-filter";

/** The list's filter by state: all in sight where there is room, behind a button where there is not. */
export function StateFilter({
  value,
  counts,
  onChange,
}: {
  value: Filter;
  counts: Record<Filter, number>;
  onChange: (value: Filter) => void;
}) {
  const chosen = stateFilters.find((filter) => filter.value === value);
  return (
    <>
      <Segmented
        label="Filter by state"
        value={value}
        onChange={onChange}
        className="max-sm:hidden"
        options={stateFilters.map((filter) => ({
          value: filter.value,
          label: (
            <>
              {filter.label}
              {counts[filter.value] > 0 && (
                <span className="font-normal text-ink-3 tabular-nums">{counts[filter.value]}</span>
              )}
            </>
          ),
        }))}
      />
      <Menu>
        <MenuTrigger asChild>
          <Button className="sm:hidden" aria-label={`Filter by state: ${chosen?.label}`}>
            <ListFilter className="size-4" aria-hidden />
            {value === "all" ? "" : chosen?.label}
          </Button>
        </MenuTrigger>
        <MenuContent align="start">
          <MenuRadioGroup
            value={value}
            onValueChange={(next) => {
              const filter = stateFilters.find((each) => each.value === next);
              if (filter) onChange(filter.value);
            }}
          >
            {stateFilters.map((filter) => (
              <MenuRadioItem key={filter.value} value={filter.value}>
                {filter.label}
                {counts[filter.value] > 0 && (
                  <span className="ml-auto text-ink-3 tabular-nums">{counts[filter.value]}</span>
                )}
              </MenuRadioItem>
            ))}
          </MenuRadioGroup>
        </MenuContent>
      </Menu>
    </>
  );
}
