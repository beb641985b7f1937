// Bundled for the bench: what it measures is the domain as it ships.
import { seedSettings } from "../lib/domain/accounts/seed-settings";
import { advance } from "../lib/domain/conversations/advance";
import { type Change, change as schema } from "../lib/domain/conversations/change";
import type { Conversation } from "../lib/domain/conversations/conversation";

const monday = Date.UTC(2026, 10, 23, 10);
const ada = { id: "ada", role: "CONSUMER" };
const mira = { id: "88120", role: "ASSIGNED_AGENT" };

/** A life of twenty changes, most of which raise events; parsed, as the door hands them on. */
const life: Change[] = [
  {
    type: "opened",
    consumer: { id: "ada", authenticated: true, language: "en-GB", features: ["AUTO_MESSAGES"] },
    campaign: { id: "2327699812", engagementId: "2327699813" },
    skillId: "563267",
  },
  { type: "message", by: ada, text: "Where is my order?" },
  { type: "urgentMarked" },
  { type: "tick" },
  { type: "joined", participant: mira },
  { type: "message", by: mira, text: "Let me look." },
  { type: "responseTimeSet", seconds: 900 },
  { type: "message", by: ada, text: "Thank you." },
  { type: "joined", participant: { id: "lead", role: "MANAGER" } },
  { type: "left", participant: { id: "lead", role: "MANAGER" } },
  { type: "urgentMarked" },
  { type: "urgentUnmarked" },
  { type: "routed", skillId: "563270", release: true },
  { type: "tick" },
  { type: "joined", participant: { id: "88117", role: "ASSIGNED_AGENT" } },
  { type: "message", by: ada, text: "Hello again." },
  { type: "message", by: { id: "88117", role: "ASSIGNED_AGENT" }, text: "It is on its way." },
  { type: "message", by: ada, text: "Great." },
  { type: "message", by: ada, text: "Good bye." },
  { type: "closed", by: "AGENT" },
].map((change, index) => schema.parse({ ...change, at: monday + index * 45_000 }));

interface Worked {
  changes: number;
  events: number;
  ms: number;
}

function timed(lives: number, work: () => number): Worked {
  // Of this thread: what else the machine does is not counted.
  const from = process.threadCpuUsage();
  let events = 0;
  for (let count = 0; count < lives; count += 1) events += work();
  const { user, system } = process.threadCpuUsage(from);
  return { changes: lives * life.length, events, ms: (user + system) / 1_000 };
}

export function advanceAll(lives: number): Worked {
  return timed(lives, () => {
    let conversation: Conversation | null = null;
    let events = 0;
    for (const change of life) {
      const next = advance(conversation, change, seedSettings, { convId: "c1" });
      conversation = next.conversation;
      events += next.events.length;
    }
    return events;
  });
}

const whole = advance(null, life[0] as Change, seedSettings, { convId: "c1" }).conversation;

/** The floor: a conversation that is written as JSON and read again for each change. */
export function roundTrips(lives: number): Worked {
  return timed(lives, () => {
    let kept: unknown = whole;
    for (let change = 0; change < life.length; change += 1) {
      kept = JSON.parse(JSON.stringify(kept));
    }
    return kept === undefined ? 1 : 0;
  });
}
