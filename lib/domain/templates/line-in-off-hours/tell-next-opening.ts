import { inBothStyles } from "../in-both-styles";
import type { Template } from "../template";

export const tellNextOpening: Template = {
  id: "tellNextOpening",
  eventId: "controllerbot_messaging_mid_conversation_msg",
  name: "Answer with the next opening time",
  description:
    "Answers a line written in off-hours with the day and time when the office opens next, in the time zone of the office.",
  suggestedName: "tellNextOpening",
  does: ["systemMessage"],
  code: inBothStyles({
    top: `// Says when the office opens next. The hours are those of Support EN; keep them in step.
const TIME_ZONE = "Europe/London";
const HOURS = new Map(
  ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"].map((day) => [day, ["08:00", "18:00"]]),
);
const QUARTER = 15 * 60 * 1000;

const local = new Intl.DateTimeFormat("en-GB", {
  timeZone: TIME_ZONE,
  weekday: "long",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** The weekday and the clock in the office, so that summer time needs no care. */
function inOffice(time) {
  const parts = new Map(local.formatToParts(time).map((part) => [part.type, part.value]));
  return { day: parts.get("weekday"), clock: \`\${parts.get("hour")}:\${parts.get("minute")}\` };
}

/** Goes on by quarters of an hour until the office is open; a week is always enough. */
function nextOpening(now) {
  const start = Math.ceil(now / QUARTER) * QUARTER;
  for (let time = start; time < start + 8 * 96 * QUARTER; time += QUARTER) {
    const { day, clock } = inOffice(time);
    const [from, to] = HOURS.get(day ?? "") ?? [];
    if (from !== undefined && clock >= from && clock < to) return \`on \${day} at \${clock}\`;
  }
  return "soon";
}`,
    body: "",
    answer: `{
    type: "systemMessage",
    text: \`Thanks for your message. We are closed and back \${nextOpening(Date.now())}.\`,
  }`,
  }),
};
