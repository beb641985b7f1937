import { defaultFor } from "../default-template";

export const lineInOffHoursDefault = defaultFor("controllerbot_messaging_mid_conversation_msg", {
  name: "Answer a line in off-hours",
  description: "Shows every command that a line written in off-hours can be answered with.",
  suggestedName: "lineInOffHours",
  body: `const { general } = input.payload;
  console.info("Written in off-hours, device language", general.clientLanguage);`,
  message: "Thanks for your message. We are closed and will answer it first thing.",
});
