import type { Participant } from "@/lib/domain/conversations/conversation";
import type { SimulatedRules } from "@/lib/domain/simulation/rules";

type Known = Pick<SimulatedRules, "agents">;

/** A consumer's id, such as `dana-whitfield`, as a name: consumers have no other here. */
export function consumerName(id: string): string {
  return id
    .split(/[-_\s]+/)
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(" ");
}

/** The id of a new consumer; `taken` keeps two of the same name apart. */
export function consumerId(name: string, taken: readonly string[]): string {
  const plain = name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
  const base = plain.slice(0, 60) || "consumer";
  let id = base;
  for (let again = 2; taken.includes(id); again += 1) id = `${base}-${again}`;
  return id;
}

export const firstName = (name: string): string => name.split(" ")[0] ?? name;

export const skillName = (id: string, { skills }: Pick<SimulatedRules, "skills">): string =>
  id === "-1" ? "no skill" : (skills.find((skill) => skill.id === id)?.name ?? id);

export const agentName = (id: string, { agents }: Known): string =>
  agents.find((agent) => agent.id === id)?.name ?? id;

export function participantName({ id, role }: Participant, known: Known): string {
  if (role === "CONSUMER") return consumerName(id);
  return role === "CONTROLLER" ? "The controller bot" : agentName(id, known);
}

/** Of a picture that nobody has. */
export function initialsOf(name: string): string {
  return name
    .split(/\s+/)
    .map((word) => word[0] ?? "")
    .slice(0, 2)
    .join("")
    .toUpperCase();
}
