import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { isOpen } from "../accounts/office-hours";
import { inMilliseconds } from "../accounts/waiting";
import { type EventId, eventOf } from "../events/catalog";
import { checkPayload } from "../events/check-payload";
import { kindIn, kindsOf } from "../events/kinds";
import { conversation as schema } from "./conversation";
import { anyChanges, anyRules, type Move, tryAll } from "./moves.fixture";
import type { ConversationRules } from "./rules";

const runs = { numRuns: 200, seed: 20_261_123 };
// Beside many others on a small machine it takes its time.
vi.setConfig({ testTimeout: 30_000 });

/** Holds over every change that random rules let happen, and over those that they refuse. */
function always(holds: (moves: Move[], rules: ConversationRules) => void): void {
  fc.assert(
    fc.property(anyChanges, anyRules, (changes, rules) => holds(tryAll(changes, rules), rules)),
    runs,
  );
}

const happened = (moves: Move[]) =>
  moves.flatMap(({ after, ...move }) => (after ? [{ ...move, after }] : []));
type Happened = ReturnType<typeof happened>[number];

const order: EventId[] = [
  "controllerbot_messaging_new_conversation",
  "controllerbot_messaging_conversation_routing",
  "controllerbot_messaging_participants_change",
  "controllerbot_messaging_ttr",
  "controllerbot_messaging_mid_conversation_msg",
  "controllerbot_messaging_conversation_end",
  "controllerbot_messaging_conversation_idle",
];
const [opening, routing, participants, ttr, line, end, idle] = order;

/** Which events a change has to raise, told anew from the spec's own words. */
function expected({ change, before, after }: Happened, rules: ConversationRules) {
  if (!rules.controllerBot) return [];
  switch (change.type) {
    case "opened": {
      const goesOn =
        before?.autoClosed === true && change.at - (before.closedTs ?? 0) < 48 * 3_600_000;
      return goesOn && change.consumer.authenticated ? [] : [opening];
    }
    case "message": {
      const skill = rules.skills.find(({ id }) => id === before?.skillId);
      const closed = skill !== undefined && !isOpen(skill.officeHours, change.at);
      return change.by.role === "CONSUMER" && closed && !before?.openedInOffHours ? [line] : [];
    }
    case "urgentMarked":
    case "urgentUnmarked":
    case "responseTimeSet":
      return [ttr];
    case "joined":
    case "left":
      return change.participant.role === "CONTROLLER" ? [] : [participants];
    case "routed": {
      const assigned = before?.participants.some(({ role }) => role === "ASSIGNED_AGENT");
      return [
        ...(before?.skillId === after.conversation.skillId ? [] : [routing]),
        ...(change.release && assigned ? [participants] : []),
      ];
    }
    case "closed":
      return [end];
    case "tick":
      return Object.entries(before?.silentSince ?? {}).flatMap(([silence, since]) => {
        const most = rules.idleTimes[silence as keyof typeof rules.idleTimes];
        return change.at - since >= inMilliseconds(most) ? [idle] : [];
      });
  }
}

test("events are raised where their definition says, in their order, and nowhere else", () => {
  always((moves, rules) => {
    for (const move of happened(moves)) {
      const raised = move.after.events.map(({ eventId }) => eventId);
      expect(raised).toEqual(expected(move, rules));
      const places = raised.map((eventId) => order.indexOf(eventId));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });
});

test("payloads fit their schema and tell a kind that their event has", () => {
  always((moves) => {
    for (const { after } of happened(moves)) {
      for (const { eventId, payload, version } of after.events) {
        expect(checkPayload(eventId, payload)).toEqual([]);
        expect(version).toBe(after.conversation.version);
        const kind = kindIn(payload);
        // A consumer's own coming and going has none.
        if (kind === undefined) expect(eventId).toBe(participants);
        else expect(kindsOf(eventOf(eventId))).toContain(kind);
      }
    }
  });
});

test("a silence is told once, until somebody ends it", () => {
  always((moves) => {
    for (const { change, before, after } of happened(moves)) {
      if (change.type !== "tick" || !before) continue;
      const { silentSince } = after.conversation;
      const gone = Object.keys(before.silentSince).filter((key) => !(key in silentSince));
      expect(Object.keys(silentSince).every((key) => key in before.silentSince)).toBe(true);
      expect(after.events.length).toBeLessThanOrEqual(gone.length);
    }
  });
});

test("the same changes make the same conversation and the same events", () => {
  always((moves, rules) => {
    const all = moves.map(({ change }) => change);
    expect(tryAll(structuredClone(all), structuredClone(rules))).toEqual(moves);
    const possible = happened(moves);
    const again = tryAll(
      possible.map(({ change }) => change),
      rules,
    );
    expect(again.map(({ after }) => after)).toEqual(possible.map(({ after }) => after));
  });
});

test("each change makes the next version; what is impossible changes nothing", () => {
  let refused = 0;
  always((moves) => {
    moves.forEach(({ before, after }, index) => {
      const next = moves[index + 1]?.before;
      if (after) {
        const { conversation } = after;
        expect(schema.parse(conversation)).toEqual(conversation);
        expect(conversation.version).toBe((before?.version ?? 0) + 1);
        if (next !== undefined) expect(next).toBe(conversation);
      } else {
        refused += 1;
        if (next !== undefined) expect(next).toBe(before);
      }
    });
  });
  expect(refused).toBeGreaterThan(500);
});

test("the random changes reach every event and every kind of it", () => {
  const seen = new Set<string>();
  always((moves) => {
    for (const { after } of happened(moves)) {
      for (const { eventId, payload } of after.events) seen.add(`${eventId} ${kindIn(payload)}`);
    }
  });
  const missing = order.flatMap((eventId) =>
    kindsOf(eventOf(eventId))
      .map((kind) => `${eventId} ${kind}`)
      .filter((each) => !seen.has(each)),
  );
  expect(missing).toEqual([]);
});
