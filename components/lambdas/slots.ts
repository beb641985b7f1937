import type { Skill } from "@/lib/domain/accounts/settings";
import { type EventDefinition, events } from "@/lib/domain/events/catalog";
import type { Lambda } from "@/lib/domain/lambdas/lambda";
import { namesOfSkills } from "./skill-names";

/** An event and what answers it. */
export interface Slot {
  event: EventDefinition;
  /** the function that serves all skills, else the oldest that serves some; undefined when nothing answers */
  main: Lambda | undefined;
  /** further functions that serve, each for skills of its own */
  others: Lambda[];
  /** functions of the event that serve nothing, the newest first */
  idle: Lambda[];
}

/** A quiet line of a slot; with a function, its name stands before the words and leads to it. */
export interface SlotNote {
  lambda?: Lambda;
  words: string;
}

const newestFirst = (a: Lambda, b: Lambda) => b.changedAt.localeCompare(a.changedAt);

/** The seven events, each with what serves it. */
export function slotsOf(lambdas: Lambda[]): Slot[] {
  return events.map((event) => {
    const ofEvent = lambdas.filter((lambda) => lambda.eventId === event.id);
    const serving = ofEvent
      .filter((lambda) => lambda.deployed)
      .sort((a, b) => widthOf(b) - widthOf(a) || a.createdAt.localeCompare(b.createdAt));
    return {
      event,
      main: serving[0],
      others: serving.slice(1),
      idle: ofEvent.filter((lambda) => !lambda.deployed).sort(newestFirst),
    };
  });
}

const widthOf = (lambda: Lambda) => (lambda.skills.length === 0 ? 1 : 0);

/** What a slot adds to its function: for whom it answers, what failed, who answers besides, what waits. */
export function notesOf(slot: Slot, skills: Skill[]): SlotNote[] {
  const { main, others, idle } = slot;
  const notes: SlotNote[] = [];
  if (main?.deployed && main.failedAttempt) {
    notes.push({ words: `v${main.deployed.version} still answers` });
  }
  // Where others answer too, their lines say that the work is shared.
  if (main && main.skills.length > 0 && others.length === 0) {
    notes.push({ words: `${namesOfSkills(main.skills, skills)} only` });
  }
  for (const lambda of others) {
    notes.push({ lambda, words: `answers for ${namesOfSkills(lambda.skills, skills)}` });
  }
  for (const lambda of idle) {
    notes.push({ lambda, words: lambda.failedAttempt ? "was not deployed" : "is a draft" });
  }
  return notes;
}
