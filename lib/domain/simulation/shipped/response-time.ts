import { dana, mondayAtTen, opens, priya } from "./cast";
import { scene, template } from "./scene";
import type { ShippedSimulation } from "./shipped-simulation";

const eventId = "controllerbot_messaging_ttr";

export const responseTime: ShippedSimulation = {
  id: "shipped-response-time",
  name: "How soon an answer is due",
  description: "Marked as urgent, unmarked, and planned by an agent, which is nothing to tell.",
  ...scene({ at: mondayAtTen, answerers: { [eventId]: template("reassureUrgent") } }, (stage) => {
    const message = (text: string) =>
      ({ eventId, expect: "message", match: "exact", text }) as const;
    stage.happens("dana-1", opens(dana));
    stage.wait({ minutes: 1 });
    stage.happens("dana-1", { type: "urgentMarked" });
    stage.expects(message("Sorry to keep you waiting. You have an answer within 5 min."));
    stage.wait({ minutes: 1 });
    stage.happens("dana-1", { type: "joined", participant: priya });
    stage.wait({ minutes: 1 });
    stage.happens("dana-1", { type: "urgentUnmarked" });
    stage.expects(message("Thank you for your patience. You have an answer within 60 min."));
    stage.wait({ minutes: 1 });
    stage.happens("dana-1", { type: "responseTimeSet", seconds: 900 });
    stage.expects({ eventId, expect: "nothingSent" });
  }),
};
