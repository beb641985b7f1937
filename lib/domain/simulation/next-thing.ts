import { nextOverdue, overdue } from "../conversations/silence";
import type { NextThing, Simulation } from "./simulation";

/** What will happen next by itself; null for nothing ever. Of two at one time, answers come first. */
export function nextThing(simulation: Simulation): NextThing | null {
  let next: NextThing | null = null;
  const offer = (thing: NextThing) => {
    if (!next || thing.at < next.at) next = thing;
  };
  // What was due while other rules held is due now.
  const notBefore = (at: number) => Math.max(at, simulation.at);
  for (const { at, convId } of simulation.pending) {
    offer({ at: notBefore(at), convId, what: "answer" });
  }
  for (const conversation of Object.values(simulation.conversations)) {
    const at = nextOverdue(conversation, simulation.rules);
    if (at === undefined) continue;
    const [silence = "queue"] = overdue(conversation, at, simulation.rules);
    offer({ at: notBefore(at), convId: conversation.convId, what: `${silence}Silent` });
  }
  return next;
}
