import { z } from "zod";
import { group, list } from "../field";

export const participantRoles = [
  "CONSUMER",
  "ASSIGNED_AGENT",
  "AGENT",
  "MANAGER",
  "CONTROLLER",
] as const;

const participant = z.object({ id: z.string(), role: z.enum(participantRoles) });

const assigned = { id: "f9d58c57-c489-45f5-bae4-c5ebd52b3972", role: "ASSIGNED_AGENT" } as const;
const joined = { id: "f9d58c57-c489-45f5-bae4-c5ebd52b3972", role: "AGENT" } as const;

export const participantChange = group("who took part before and after the change", {
  oldParticipants: list("the participants before the change", participant, [assigned]),
  newParticipants: list("the participants after the change", participant, [assigned, joined]),
});
