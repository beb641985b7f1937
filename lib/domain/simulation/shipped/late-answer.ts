import { dana, mira, mondayAtTen, opens, skills } from "./cast";
import { code, scene } from "./scene";
import type { ShippedSimulation } from "./shipped-simulation";

const ttr = "controllerbot_messaging_ttr";

const apologise = `// It takes its time: by then an agent may have answered.
/** @type {Lambda} */
async function lambda(input) {
  return [
    { type: "systemMessage", text: "Sorry for the wait. The VIP desk takes over." },
    { type: "transfer", skillId: "${skills.vip}" },
  ];
}
`;

export const lateAnswer: ShippedSimulation = {
  id: "shipped-late-answer",
  name: "An answer that comes too late",
  description:
    "The function needs four seconds, the agent two. What the function asks for is flagged or dropped, as the account decides.",
  ...scene(
    {
      at: mondayAtTen,
      answerers: { [ttr]: code("apologise", apologise) },
      latencies: { [ttr]: 4_000 },
    },
    (stage) => {
      const late = { eventId: ttr, expect: "message", match: "contains", text: "Sorry" } as const;
      stage.happens("dana-1", opens(dana));
      stage.wait({ minutes: 1 });
      stage.happens("dana-1", { type: "joined", participant: mira });
      stage.wait({ minutes: 1 });
      stage.happens("dana-1", { type: "urgentMarked" });
      stage.wait({ seconds: 2 });
      stage.happens("dana-1", { type: "message", by: mira, text: "I am here. What can I do?" });
      stage.expects({ eventId: ttr, expect: "nothingSent" });
      stage.wait({ seconds: 3 });
      stage.look();
      // The message is flagged and sent, the transfer dropped.
      stage.expects(late);
      stage.wait({ minutes: 1 });
      stage.setUp({
        rules: {
          stalePolicies: {
            automaticMessage: "drop",
            systemMessage: "drop",
            transfer: "drop",
            closeConversation: "drop",
          },
        },
      });
      stage.happens("dana-1", { type: "urgentUnmarked" });
      stage.wait({ seconds: 2 });
      stage.happens("dana-1", { type: "message", by: mira, text: "Take your time." });
      stage.wait({ seconds: 3 });
      stage.look();
      stage.expects({ eventId: ttr, expect: "nothingSent" });
      stage.wait({ minutes: 1 });
      stage.happens("dana-1", { type: "urgentMarked" });
      stage.wait({ seconds: 5 });
      stage.look();
      stage.expects(late, { eventId: ttr, expect: "transfer", skillId: skills.vip });
    },
  ),
};
