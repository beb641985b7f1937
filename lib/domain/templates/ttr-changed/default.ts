import { defaultFor } from "../default-template";

export const ttrChangedDefault = defaultFor("controllerbot_messaging_ttr", {
  name: "Answer a changed time to respond",
  description: "Shows every command that a changed time to respond can be answered with.",
  suggestedName: "ttrChanged",
  body: `const { oldTtr, newTtr } = input.payload.ttr;
  console.info("From", oldTtr.ttrType, "to", newTtr.ttrType, newTtr.value, "seconds");`,
  message: "Understood. We are moving your question forward.",
});
