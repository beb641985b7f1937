import { nameOfSkill } from "@/components/lambdas/skill-names";
import type { Skill } from "@/lib/domain/accounts/settings";
import { eventOf } from "@/lib/domain/events/catalog";
import type { Lambda, Problem } from "@/lib/domain/lambdas/lambda";
import { collide } from "@/lib/domain/lambdas/lifecycle";

/** What keeps a deploy from happening, in words that say what to do. */
export interface Blocker {
  kind: "problem" | "collision" | "conflict" | "engine";
  text: string;
  /** where in the text on the screen */
  at?: { line: number; column: number };
}

type Served = Pick<Lambda, "id" | "name" | "eventId" | "skills" | "deployed">;

interface Facts {
  lambda: Served;
  /** every function of the account, as far as known */
  others: Served[];
  problems: Problem[];
  /** somebody else saved the draft meanwhile */
  inConflict: boolean;
  engine: "ready" | "starting" | "stopped" | undefined;
  skills: Skill[];
}

export function blockersOf(facts: Facts): Blocker[] {
  return [
    ...facts.problems.map(problemBlocker),
    ...collisionBlockers(facts),
    ...(facts.inConflict ? [conflict] : []),
    ...engineBlockers(facts.engine),
  ];
}

const conflict: Blocker = {
  kind: "conflict",
  text: "Somebody else saved this draft. Compare before you deploy.",
};

function problemBlocker({ line, column, message }: Problem): Blocker {
  const words = message.charAt(0).toLowerCase() + message.slice(1);
  const text = `Line ${line}, column ${column}: ${words}`;
  // A message of two sentences says itself what to do.
  const saysMore = /\. \S/.test(message);
  return {
    kind: "problem",
    text: saysMore ? text : `${text} Fix it to deploy.`,
    at: { line, column },
  };
}

function collisionBlockers({
  lambda,
  others,
  skills,
}: Pick<Facts, "lambda" | "others" | "skills">): Blocker[] {
  return others
    .filter((other) => other.id !== lambda.id && other.deployed && collide(lambda, other))
    .map((other) => ({
      kind: "collision" as const,
      text: `${other.name} answers ${eventOf(lambda.eventId).title} for ${contested(lambda, other, skills)} already. Undeploy it, or choose other skills.`,
    }));
}

/** The skills that both would answer for. */
function contested(lambda: Served, other: Served, skills: Skill[]): string {
  if (other.skills.length === 0) return "all skills";
  const both =
    lambda.skills.length === 0
      ? other.skills
      : other.skills.filter((skill) => lambda.skills.includes(skill));
  return new Intl.ListFormat("en").format(both.map((id) => nameOfSkill(id, skills)));
}

function engineBlockers(engine: Facts["engine"]): Blocker[] {
  if (engine === "stopped") {
    return [{ kind: "engine", text: "Engine stopped. Tests and deploys wait." }];
  }
  if (engine === "starting") {
    return [{ kind: "engine", text: "Engine starting. Deploys wait until it is ready." }];
  }
  return [];
}
