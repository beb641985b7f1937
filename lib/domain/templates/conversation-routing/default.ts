import { defaultFor } from "../default-template";

export const conversationRoutingDefault = defaultFor(
  "controllerbot_messaging_conversation_routing",
  {
    name: "Answer a routed conversation",
    description: "Shows every command that the move to another skill can be answered with.",
    suggestedName: "conversationRouting",
    body: `const { oldSkillId, newSkillId } = input.payload.routing;
  console.info("Moved from skill", oldSkillId, "to", newSkillId);`,
    message: "We are passing you to the team that knows this best.",
  },
);
