import { flag, group } from "../field";

export const mid = group("what is known about a line written in off-hours", {
  openedInOffHours: flag("whether the conversation was opened in off-hours", false),
});
