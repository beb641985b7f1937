import type { OfficeHours } from "./office-hours";
import type { AccountSettings } from "./settings";

function weekdaysFrom(from: string, to: string, timeZone: string): OfficeHours {
  const day = [{ from, to }];
  return {
    timeZone,
    weekly: { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] },
    holidays: ["2026-12-25", "2027-01-01"],
  };
}

/** What the first account starts with, so that previews show a living contact centre. */
export const seedSettings: AccountSettings = {
  controllerBot: true,
  skills: [
    {
      id: "563267",
      name: "Support EN",
      officeHours: weekdaysFrom("08:00", "18:00", "Europe/London"),
    },
    {
      id: "563268",
      name: "Support DE",
      officeHours: weekdaysFrom("08:00", "17:00", "Europe/Berlin"),
    },
    { id: "563270", name: "Billing", officeHours: weekdaysFrom("09:00", "17:00", "Europe/London") },
    {
      id: "601114",
      name: "VIP Desk",
      officeHours: weekdaysFrom("07:00", "22:00", "Europe/London"),
    },
  ],
  agents: [
    { id: "88117", name: "Priya Nair", skillIds: ["563267", "563270"], capacity: 2 },
    { id: "88119", name: "Jonas Weber", skillIds: ["563268"], capacity: 4 },
    { id: "88120", name: "Mira Okafor", skillIds: ["601114", "563267"], capacity: 3 },
  ],
  automaticMessages: {
    controllerbot_messaging_new_conversation:
      "Thanks for getting in touch. An agent will be with you shortly.",
    controllerbot_messaging_ttr: "We changed how soon you can expect an answer.",
    controllerbot_messaging_participants_change: "Somebody joined or left the conversation.",
    controllerbot_messaging_conversation_idle: "An agent will be with you shortly.",
    controllerbot_messaging_conversation_routing: "We are passing you to the right team.",
    controllerbot_messaging_mid_conversation_msg:
      "We are closed right now and will answer when we are back.",
    controllerbot_messaging_conversation_end: "This conversation is closed. Thank you.",
  },
  messagesByKind: {},
  idleTimes: {
    queue: { time: 30, timeUnits: "minutes" },
    agent: { time: 30, timeUnits: "minutes" },
    consumer: { time: 8, timeUnits: "hours" },
  },
  responseTimes: { normal: 3_600, urgent: 300 },
  // A line too many is seen and understood; a conversation moved or closed under somebody's hands is not.
  stalePolicies: {
    automaticMessage: "drop",
    systemMessage: "flag",
    transfer: "drop",
    closeConversation: "drop",
  },
  effectsWebhook: null,
  transferToAgent: true,
  emptyArray: "automaticMessage",
  reviewBeforeDeploy: false,
  allowedHosts: [],
};
