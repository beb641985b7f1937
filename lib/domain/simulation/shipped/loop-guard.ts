import { dana, mondayAtTen, opens, skills } from "./cast";
import { code, scene } from "./scene";
import type { ShippedSimulation } from "./shipped-simulation";

const routing = "controllerbot_messaging_conversation_routing";

const pingPong = `// Two teams that each think the other one is right: it raises its own event again and again.
/** @type {Lambda} */
async function lambda(input) {
  const there = input.payload.routing.newSkillId === "${skills.billing}";
  return { type: "transfer", skillId: there ? "${skills.english}" : "${skills.billing}" };
}
`;

export const loopGuard: ShippedSimulation = {
  id: "shipped-loop-guard",
  name: "A function that feeds itself",
  description: "Its transfer raises the event that it answers. After three times it is stopped.",
  ...scene({ at: mondayAtTen, answerers: { [routing]: code("ping_pong", pingPong) } }, (stage) => {
    stage.happens("dana-1", opens(dana));
    stage.wait({ minutes: 1 });
    stage.happens("dana-1", { type: "routed", skillId: skills.billing });
    stage.expects(
      { eventId: routing, expect: "transfer", skillId: skills.english },
      { eventId: routing, expect: "transfer", skillId: skills.billing },
    );
    stage.wait({ minutes: 1 });
    stage.look();
    stage.expects({ expect: "nothingSent" });
  }),
};
