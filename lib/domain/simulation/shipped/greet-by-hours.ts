import { dana, karl, mondayAtTen, opens, skills } from "./cast";
import { scene, template } from "./scene";
import type { ShippedSimulation } from "./shipped-simulation";

const eventId = "controllerbot_messaging_new_conversation";

export const greetByHours: ShippedSimulation = {
  id: "shipped-greet-by-hours",
  name: "Greeting by office hours",
  description: "New and known consumers, in office hours and out of them, each in their language.",
  ...scene({ at: mondayAtTen, answerers: { [eventId]: template("greetByHours") } }, (stage) => {
    const message = (text: string) =>
      ({ eventId, expect: "message", match: "exact", text }) as const;
    const german = opens(karl, { consumer: { language: "de-DE" }, skillId: skills.german });
    stage.happens("dana-1", opens(dana));
    stage.expects(message("Hello. A colleague will be with you shortly."));
    stage.wait({ minutes: 10 });
    stage.happens("dana-1", { type: "closed", by: "CONSUMER" });
    stage.wait({ minutes: 5 });
    stage.happens("dana-2", opens(dana));
    stage.expects(message("Hello. A colleague will be with you shortly."));
    stage.wait({ hours: 8 });
    stage.happens("karl-1", german);
    stage.expects(message("Guten Tag. Wir haben geschlossen und antworten am nächsten Werktag."));
    stage.wait({ minutes: 5 });
    stage.happens("karl-1", { type: "closed", by: "CONSUMER" });
    stage.wait({ minutes: 5 });
    stage.happens("karl-2", german);
    stage.expects(message("Guten Tag. Wir haben geschlossen und antworten am nächsten Werktag."), {
      eventId,
      expect: "tookUnder",
      ms: 1_000,
    });
  }),
};
