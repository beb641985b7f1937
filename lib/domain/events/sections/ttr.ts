import { amount, group, text } from "../field";

export const ttr = group("the time to respond before and after the change", {
  oldTtr: group("the time to respond before the change", {
    ttrType: text("kind of time to respond before the change, such as NORMAL or URGENT", "NORMAL"),
    value: amount("seconds to respond before the change", 600),
  }),
  newTtr: group("the time to respond after the change", {
    ttrType: text("kind of time to respond after the change, such as NORMAL or URGENT", "URGENT"),
    value: amount("seconds to respond after the change, shorter when marked urgent", 300),
  }),
});
