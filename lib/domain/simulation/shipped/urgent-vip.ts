import { dana, mondayAtTen, opens, skills } from "./cast";
import { code, scene, template } from "./scene";
import type { ShippedSimulation } from "./shipped-simulation";

const ttr = "controllerbot_messaging_ttr";
const routing = "controllerbot_messaging_conversation_routing";

const handOver = `// Whoever comes by a VIP campaign and is in a hurry goes to the VIP desk.
const VIP_CAMPAIGNS = ["2327699812"];

/** @type {Lambda} */
async function lambda(input) {
  const { general, routing } = input.payload;
  const vip = VIP_CAMPAIGNS.includes(String(general.campaignInfo?.id));
  if (!vip || routing?.newSkillId === "${skills.vip}") {
    return { type: "systemMessage", text: "Thank you. We hurry." };
  }
  return [
    { type: "systemMessage", text: "One moment, the VIP desk takes over." },
    { type: "transfer", skillId: "${skills.vip}", agentId: "88120" },
  ];
}
`;

export const urgentVip: ShippedSimulation = {
  id: "shipped-urgent-vip",
  name: "An urgent VIP is handed over",
  description: "Marked as urgent, transferred by a function, and greeted by the next one.",
  ...scene(
    {
      at: mondayAtTen,
      answerers: { [ttr]: code("hand_over_vip", handOver), [routing]: template("nameTheTeam") },
    },
    (stage) => {
      const campaign = { id: "2327699812", engagementId: "2327699813" };
      stage.happens("dana-1", opens(dana, { campaign }));
      stage.wait({ minutes: 2 });
      stage.happens("dana-1", { type: "message", by: dana, text: "My flight leaves in an hour!" });
      stage.wait({ minutes: 1 });
      stage.happens("dana-1", { type: "urgentMarked" });
      const message = { expect: "message", match: "exact" } as const;
      stage.expects(
        { eventId: ttr, ...message, text: "One moment, the VIP desk takes over." },
        { eventId: ttr, expect: "transfer", skillId: skills.vip, agentId: "88120" },
        { eventId: routing, ...message, text: "You are now with a senior colleague." },
      );
      stage.wait({ minutes: 5 });
      stage.happens("dana-1", { type: "urgentUnmarked" });
      stage.expects({ eventId: ttr, ...message, text: "Thank you. We hurry." });
    },
  ),
};
