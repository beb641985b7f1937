import { dana, karl, mondayAtTen, opens } from "./cast";
import { scene, template } from "./scene";
import type { ShippedSimulation } from "./shipped-simulation";

const eventId = "controllerbot_messaging_new_conversation";

export const afterAnAutomaticClose: ShippedSimulation = {
  id: "shipped-after-an-automatic-close",
  name: "48 hours after an automatic close",
  description:
    "Within 48 hours somebody known goes on where they stopped: no event. A guest is told apart, and after 49 hours everything is new.",
  ...scene({ at: mondayAtTen, answerers: { [eventId]: template("welcomeBack") } }, (stage) => {
    const message = (text: string) =>
      ({ eventId, expect: "message", match: "contains", text }) as const;
    const nothing = { eventId, expect: "nothingSent" } as const;
    const automatically = { type: "closed", by: "SYSTEM", automatically: true } as const;
    const guest = opens(karl, { consumer: { authenticated: false } });
    stage.happens("dana-1", opens(dana));
    stage.expects(message("Welcome."));
    stage.wait({ hours: 1 });
    stage.happens("dana-1", automatically);
    stage.wait({ hours: 47 });
    stage.happens("dana-2", opens(dana));
    stage.expects(nothing);
    stage.wait({ hours: 1 });
    stage.happens("dana-2", automatically);
    stage.wait({ hours: 49 });
    stage.happens("dana-3", opens(dana));
    stage.expects(message("Good to have you back."));
    stage.wait({ minutes: 1 });
    stage.happens("karl-1", guest);
    stage.expects(message("Welcome."));
    stage.wait({ hours: 1 });
    stage.happens("karl-1", automatically);
    stage.wait({ hours: 1 });
    stage.happens("karl-2", guest);
    stage.expects(nothing);
  }),
};
