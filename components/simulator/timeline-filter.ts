/** What the timeline shows, in the order of its switch. */
export const timelineFilters = [
  { value: "all", label: "All" },
  { value: "effects", label: "Effects" },
] as const;
export type TimelineFilter = (typeof timelineFilters)[number]["value"];
