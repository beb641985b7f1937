import { dana, jonas, lead, mondayAtTen, opens, priya } from "./cast";
import { scene, template } from "./scene";
import type { ShippedSimulation } from "./shipped-simulation";

const eventId = "controllerbot_messaging_participants_change";

export const agentsComeAndGo: ShippedSimulation = {
  id: "shipped-agents-come-and-go",
  name: "Agents come and go",
  description:
    "Taken, joined by a second agent and a lead, left again and back in the queue; the consumer leaves, too.",
  ...scene(
    { at: mondayAtTen, answerers: { [eventId]: template("introduceWhoJoined") } },
    (stage) => {
      const message = (text: string) =>
        ({ eventId, expect: "message", match: "exact", text }) as const;
      const nothing = { eventId, expect: "nothingSent" } as const;
      stage.happens("dana-1", opens(dana));
      stage.wait({ minutes: 1 });
      stage.happens("dana-1", { type: "joined", participant: priya });
      stage.expects(message("You are now talking to one of our agents."));
      stage.wait({ minutes: 2 });
      stage.happens("dana-1", { type: "joined", participant: jonas });
      stage.expects(message("A second agent has joined to help."));
      stage.wait({ minutes: 2 });
      stage.happens("dana-1", { type: "joined", participant: lead });
      stage.expects(message("A team lead has joined the conversation."));
      stage.wait({ minutes: 2 });
      stage.happens("dana-1", { type: "left", participant: jonas });
      stage.expects(nothing);
      stage.wait({ minutes: 2 });
      stage.happens("dana-1", { type: "left", participant: priya });
      stage.expects(nothing);
      stage.wait({ minutes: 2 });
      stage.happens("dana-1", { type: "left", participant: dana });
      stage.expects(nothing);
    },
  ),
};
