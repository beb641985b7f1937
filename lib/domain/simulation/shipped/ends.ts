import { dana, mondayAtTen, opens, priya } from "./cast";
import { scene, template } from "./scene";
import type { ShippedSimulation } from "./shipped-simulation";

const eventId = "controllerbot_messaging_conversation_end";

export const ends: ShippedSimulation = {
  id: "shipped-ends",
  name: "Ended by each of the three",
  description: "By the agent, by the consumer, by the system: a goodbye that fits each end.",
  ...scene({ at: mondayAtTen, answerers: { [eventId]: template("thankByCloser") } }, (stage) => {
    const goodbye = (text: string) =>
      ({ eventId, expect: "message", match: "contains", text }) as const;
    stage.happens("dana-1", opens(dana));
    stage.wait({ minutes: 1 });
    stage.happens("dana-1", { type: "joined", participant: priya });
    stage.wait({ minutes: 9 });
    stage.happens("dana-1", { type: "closed", by: "AGENT" });
    stage.expects(goodbye("Write here again whenever you need us."));
    stage.wait({ minutes: 5 });
    stage.happens("dana-2", opens(dana));
    stage.wait({ minutes: 5 });
    stage.happens("dana-2", { type: "closed", by: "CONSUMER" });
    stage.expects(goodbye("you told us when you were done"));
    stage.wait({ minutes: 5 });
    stage.happens("dana-3", opens(dana));
    stage.wait({ minutes: 5 });
    stage.happens("dana-3", { type: "closed", by: "SYSTEM" });
    stage.expects(goodbye("We had not heard from you"));
  }),
};
