import { dana, mira, mondayAtTen, opens, skills } from "./cast";
import { scene, template } from "./scene";
import type { ShippedSimulation } from "./shipped-simulation";

const idle = "controllerbot_messaging_conversation_idle";
const end = "controllerbot_messaging_conversation_end";

export const silences: ShippedSimulation = {
  id: "shipped-silences",
  name: "Three silences, and a close after the last",
  description:
    "Nobody takes it, the agent says nothing, the consumer says nothing: each is told once. After a day of silence a function closes.",
  ...scene(
    {
      at: mondayAtTen,
      answerers: { [idle]: template("escalateVip"), [end]: template("thankByCloser") },
    },
    (stage) => {
      const message = (text: string) => ({ expect: "message", match: "contains", text }) as const;
      const nothing = { eventId: idle, expect: "nothingSent" } as const;
      const campaign = { id: "2327699812", engagementId: "2327699813" };
      stage.happens("dana-1", opens(dana, { campaign }));
      stage.wait({ minutes: 29 });
      stage.look();
      stage.expects(nothing);
      stage.wait({ minutes: 2 });
      stage.look();
      stage.expects(
        { eventId: idle, ...message("Sorry for the wait.") },
        { eventId: idle, expect: "transfer", skillId: skills.vip, agentId: "88120" },
      );
      stage.wait({ minutes: 4 });
      stage.happens("dana-1", { type: "joined", participant: mira });
      stage.wait({ minutes: 1 });
      stage.happens("dana-1", {
        type: "message",
        by: dana,
        text: "Finally. It is about my order.",
      });
      stage.wait({ minutes: 40 });
      stage.look();
      stage.expects(nothing);
      stage.wait({ minutes: 1 });
      stage.happens("dana-1", { type: "message", by: mira, text: "Which order is it?" });
      stage.setUp({
        answerers: { [idle]: template("closeAfterSilence"), [end]: template("thankByCloser") },
      });
      stage.wait({ hours: 8, minutes: 1 });
      stage.look();
      stage.expects({ eventId: idle, ...message("Are you still there?") });
      stage.wait({ hours: 1 });
      stage.happens("dana-1", { type: "message", by: dana, text: "Sorry, I was away." });
      stage.wait({ minutes: 3 });
      stage.happens("dana-1", {
        type: "message",
        by: mira,
        text: "No problem. Which order is it?",
      });
      stage.setUp({
        rules: {
          idleTimes: {
            queue: { time: 30, timeUnits: "minutes" },
            agent: { time: 30, timeUnits: "minutes" },
            consumer: { time: 24, timeUnits: "hours" },
          },
        },
      });
      stage.wait({ hours: 24 });
      stage.look();
      stage.expects(
        { eventId: idle, ...message("so we close for now") },
        { eventId: idle, expect: "closed" },
        { eventId: end, ...message("We had not heard from you for a while.") },
      );
    },
  ),
};
