import { amount, group, text, timestamp } from "../field";

const agentSilence = "how long after the consumer's last message the agent counts as silent";
const consumerSilence = "how long after the agent's last message the consumer counts as silent";
const queueSilence = "how long the conversation may wait in a queue before it counts as idle";
const swapped = "The source page swaps the two rows of this group; the product does not.";

const time = (meaning: string, note?: string) =>
  amount(`${meaning}, counted in timeUnits`, 30, note ? { note } : {});
const timeUnits = (note?: string) =>
  text("the unit in which time is counted", "minutes", note ? { note } : {});

const consumerTimes = { time: time(consumerSilence), timeUnits: timeUnits() };

export const idle = group("the silence that made the conversation idle", {
  lastConsumerMsgTs: timestamp("when the consumer last wrote", 1541152938069),
  agentNonResponsive: group(agentSilence, {
    time: time(agentSilence),
    timeUnits: timeUnits(),
  }),
  consumserNonResponsive: group(consumerSilence, consumerTimes, { sic: true }),
  consumerNonResponsive: group(consumerSilence, consumerTimes, {
    aliasOf: "consumserNonResponsive",
  }).optional(),
  convNotTakenTime: group(queueSilence, {
    time: time(queueSilence, swapped),
    timeUnits: timeUnits(swapped),
  }),
});
