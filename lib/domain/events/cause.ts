import type { AccountSettings } from "../accounts/settings";
import type { EventId } from "./catalog";

/**
 * What happened, in words, such as "Agent silent for 30 min, in Support EN, off-hours". A payload
 * may hold anything, so what cannot be read in it is left out.
 */
export function causeOf(
  eventId: EventId,
  payload: unknown,
  settings: Pick<AccountSettings, "skills">,
): string {
  const read = reader(payload);
  const skillName = (id: string) => settings.skills.find((skill) => skill.id === id)?.name ?? id;
  const skill = read("routing", "newSkillId");
  const moved = eventId === "controllerbot_messaging_conversation_routing";
  const wordsSayOffHours = eventId === "controllerbot_messaging_mid_conversation_msg";
  return [
    whatHappened(eventId, payload, skillName),
    skill && !moved ? `in ${skillName(skill)}` : "",
    read("general", "inOffHours") === "true" && !wordsSayOffHours ? "off-hours" : "",
  ]
    .filter(Boolean)
    .join(", ");
}

function whatHappened(
  eventId: EventId,
  payload: unknown,
  skillName: (id: string) => string,
): string {
  const read = reader(payload);
  const kind = read("general", "cbotEventType") ?? "";
  switch (eventId) {
    case "controllerbot_messaging_new_conversation":
      return `Consumer opened a conversation${openedHow(kind)}`;
    case "controllerbot_messaging_ttr": {
      const soon = duration(read("ttr", "newTtr", "value"), "seconds");
      return `${timeChange(kind)}${soon ? `, ${soon} to respond` : ""}`;
    }
    case "controllerbot_messaging_participants_change":
      return participantWords.get(kind) ?? participantChange(payload);
    case "controllerbot_messaging_conversation_idle":
      return silence(kind, read);
    case "controllerbot_messaging_conversation_routing": {
      const [from, to] = [read("routing", "oldSkillId"), read("routing", "newSkillId")];
      return `Moved${from ? ` from ${skillName(from)}` : ""}${to ? ` to ${skillName(to)}` : " to another skill"}`;
    }
    case "controllerbot_messaging_mid_conversation_msg":
      return "Consumer wrote a line in off-hours";
    case "controllerbot_messaging_conversation_end":
      return closing(read("end", "closeReason") ?? kind.split("_")[0]);
  }
}

function openedHow(kind: string): string {
  if (kind.includes("_FIRST_TIME")) return " for the first time";
  return kind.endsWith("_AFTER_AUTOCLOSE") ? " again after an automatic close" : "";
}

function timeChange(kind: string): string {
  if (kind === "CONSUMER_ASKED_URGENT_RESPONSE_TIME") return "Consumer marked it as urgent";
  if (kind === "CONSUMER_CANCELED_URGENT_RESPONSE_TIME") return "Consumer unmarked it as urgent";
  if (kind === "AGENT_UPDATED_RESPONSE_TIME") return "Agent set the time to respond";
  return "Time to respond changed";
}

// Maps, not objects: a payload may say "constructor".
const participantWords = new Map([
  ["YOU_ARE_CONNECTED_TO", "Agent took the conversation"],
  ["BACK_TO_QUEUE", "Agent left, back in the queue"],
  ["ANOTHER_AGENT_JOINED_CONVERSATION", "Another agent joined"],
  ["JOINED_AGENT_LEFT_CONVERSATION", "Agent who had joined left"],
]);

/** A consumer's own join or leave has no kind: the lists of participants tell it. */
function participantChange(payload: unknown): string {
  const before = rolesIn(valueAt(payload, ["participantChange", "oldParticipants"]));
  const after = rolesIn(valueAt(payload, ["participantChange", "newParticipants"]));
  for (const role of ["CONSUMER", "MANAGER", "ASSIGNED_AGENT", "AGENT"]) {
    const who = capital(role === "ASSIGNED_AGENT" ? "agent" : role.toLowerCase());
    const change = count(after, role) - count(before, role);
    if (change > 0) return `${who} joined`;
    if (change < 0) return `${who} left`;
  }
  return "Participants changed";
}

function rolesIn(participants: unknown): string[] {
  if (!Array.isArray(participants)) return [];
  return participants.map((participant: unknown) => shown(valueAt(participant, ["role"])) ?? "");
}

const count = (roles: string[], role: string) => roles.filter((each) => each === role).length;
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

type Read = ReturnType<typeof reader>;

function silence(kind: string, read: Read): string {
  const timesOf = (group: string) =>
    duration(read("idle", group, "time"), read("idle", group, "timeUnits") ?? "minutes");
  const [words, time] =
    kind === "AGENT_NON_RESPONSIVE"
      ? ["Agent silent", timesOf("agentNonResponsive")]
      : kind === "CONSUMER_NON_RESPONSIVE"
        ? ["Consumer silent", timesOf("consumserNonResponsive") || timesOf("consumerNonResponsive")]
        : kind === "CONV_AWAITING_IN_QUEUE"
          ? ["Nobody took it", timesOf("convNotTakenTime")]
          : ["Conversation idle", ""];
  return time ? `${words} for ${time}` : words;
}

const closers = new Map([
  ["AGENT", "Closed by the agent"],
  ["CONSUMER", "Closed by the consumer"],
  ["SYSTEM", "Closed by the system"],
]);

function closing(closer: string | undefined): string {
  return closers.get(closer ?? "") ?? "Conversation closed";
}

const units = new Map([
  ["second", "s"],
  ["minute", "min"],
  ["hour", "h"],
]);

/** Such as "30 min"; empty when the amount cannot be read. */
function duration(amount: string | undefined, unit: string): string {
  const number = Number(amount);
  if (amount === undefined || amount.trim() === "" || !Number.isFinite(number)) return "";
  if (unit === "seconds" && number >= 60 && number % 60 === 0) return `${number / 60} min`;
  return `${number} ${units.get(unit.toLowerCase().replace(/s$/, "")) ?? unit}`;
}

function reader(payload: unknown) {
  return (...path: string[]): string | undefined => shown(valueAt(payload, path));
}

function valueAt(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>(
    (inner, name) =>
      typeof inner === "object" && inner !== null
        ? Object.getOwnPropertyDescriptor(inner, name)?.value
        : undefined,
    value,
  );
}

/** A value short enough to stand in a sentence. */
function shown(value: unknown): string | undefined {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") {
    return undefined;
  }
  const text = String(value).trim();
  return text && text.length <= 60 ? text : undefined;
}
