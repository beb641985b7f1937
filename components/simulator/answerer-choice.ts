import type { EventId } from "@/lib/domain/events/catalog";
import type { Lambda } from "@/lib/domain/lambdas/lambda";
import type { Answerer } from "@/lib/domain/simulation/answerer";

/** One line of the list of what may answer an event. */
export interface Choice {
  value: string;
  label: string;
  answerer: Answerer;
}

const versionsAtOnce = 30;

/** What an answerer is called in a list: `deployed`, `nothing`, `<id>:draft`, `<id>:12`. */
export function valueOf(answerer: Answerer): string {
  switch (answerer.from) {
    case "version":
      return `${answerer.lambdaId}:${answerer.version}`;
    case "draft":
      return `${answerer.lambdaId}:draft`;
    case "code":
      return "code";
    default:
      return answerer.from;
  }
}

export const deployedChoice: Choice = {
  value: "deployed",
  label: "What is deployed",
  answerer: { from: "deployed" },
};
export const nothingChoice: Choice = {
  value: "nothing",
  label: "Nothing",
  answerer: { from: "nothing" },
};

/** The versions and the draft of a function, the newest first. */
export function choicesOf(lambda: Pick<Lambda, "id" | "versions">): Choice[] {
  const versions = Array.from({ length: lambda.versions }, (_, n) => lambda.versions - n);
  return [
    {
      value: `${lambda.id}:draft`,
      label: "draft",
      answerer: { from: "draft", lambdaId: lambda.id },
    },
    ...versions.slice(0, versionsAtOnce).map(
      (version): Choice => ({
        value: `${lambda.id}:${version}`,
        label: `v${version}`,
        answerer: { from: "version", lambdaId: lambda.id, version },
      }),
    ),
  ];
}

/** What answers an event, in few words: "v12", "draft", "none". */
export function answererWords(
  answerer: Answerer,
  eventId: EventId,
  lambdas: readonly Lambda[],
  skillId: string | undefined,
): string {
  switch (answerer.from) {
    case "nothing":
      return "none";
    case "code":
      return "code";
    case "draft":
      return "draft";
    case "version":
      return `v${answerer.version}`;
    case "deployed": {
      const serving = servingOf(eventId, lambdas, skillId);
      return serving?.deployed ? `v${serving.deployed.version}` : "none";
    }
  }
}

/** The deployed function that serves an event in a skill. */
export function servingOf(
  eventId: EventId,
  lambdas: readonly Lambda[],
  skillId: string | undefined,
): Lambda | undefined {
  const deployed = lambdas.filter((lambda) => lambda.eventId === eventId && lambda.deployed);
  const own = deployed.find(({ skills }) => skillId !== undefined && skills.includes(skillId));
  return own ?? deployed.find(({ skills }) => skills.length === 0);
}
