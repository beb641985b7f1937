import { dana, mondayAtTen, opens, skills } from "./cast";
import { scene, template } from "./scene";
import type { ShippedSimulation } from "./shipped-simulation";

const line = "controllerbot_messaging_mid_conversation_msg";
const routing = "controllerbot_messaging_conversation_routing";

export const lineInOffHours: ShippedSimulation = {
  id: "shipped-line-in-off-hours",
  name: "A line in off-hours",
  description:
    "Opened while the office is open, written on when it is closed: once it is told when somebody is back, once the late desk takes over.",
  ...scene(
    {
      at: mondayAtTen,
      answerers: { [line]: template("tellNextOpening"), [routing]: template("nameTheTeam") },
    },
    (stage) => {
      const says = (text: string) => ({ type: "message", by: dana, text }) as const;
      stage.wait({ hours: 7, minutes: 50 });
      stage.happens("dana-1", opens(dana));
      stage.wait({ minutes: 5 });
      stage.happens("dana-1", says("Hello?"));
      stage.expects({ eventId: line, expect: "nothingSent" });
      stage.wait({ minutes: 6 });
      stage.happens("dana-1", says("Is anybody there?"));
      stage.expects({
        eventId: line,
        expect: "message",
        match: "exact",
        text: "Thanks for your message. We are closed and back on Tuesday at 08:00.",
      });
      stage.wait({ minutes: 1 });
      stage.setUp({
        answerers: { [line]: template("handToOpenDesk"), [routing]: template("nameTheTeam") },
      });
      stage.wait({ minutes: 1 });
      stage.happens("dana-1", says("It cannot wait until tomorrow."));
      stage.expects(
        { eventId: line, expect: "transfer", skillId: skills.vip },
        {
          eventId: routing,
          expect: "message",
          match: "contains",
          text: "a senior colleague",
        },
      );
    },
  ),
};
