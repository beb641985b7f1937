"use client";
import { ChevronDown } from "lucide-react";
import { EventIcon } from "@/components/events/event-icon";
import { classNames } from "@/components/ui/class-names";
import {
  Menu,
  MenuContent,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuTrigger,
} from "@/components/ui/menu";
import { Tooltip } from "@/components/ui/tooltip";
import type { EventDefinition } from "@/lib/domain/events/catalog";
import type { Lambda } from "@/lib/domain/lambdas/lambda";
import type { Answerer } from "@/lib/domain/simulation/answerer";
import {
  answererWords,
  choicesOf,
  deployedChoice,
  nothingChoice,
  servingOf,
  valueOf,
} from "./answerer-choice";
import { LatencySlider } from "./latency-slider";
import type { Session } from "./session";

/** One event: what answers it, and when its answer comes. */
export function AnswererRow({
  event,
  session,
  lambdas,
  lastMs,
}: {
  event: EventDefinition;
  session: Session;
  lambdas: readonly Lambda[];
  lastMs: number | undefined;
}) {
  const { answerers, latencies, conversation, setUp, readOnly, kept } = session;
  const still = readOnly !== undefined || !kept;
  const answerer: Answerer = answerers[event.id] ?? deployedChoice.answerer;
  const own = lambdas.filter(({ eventId }) => eventId === event.id);
  const words = answererWords(answerer, event.id, lambdas, conversation?.skillId);
  const serving = servingOf(event.id, lambdas, conversation?.skillId);
  const groups = own.map((lambda) => ({ lambda, choices: choicesOf(lambda) }));
  const all = [deployedChoice, ...groups.flatMap(({ choices }) => choices), nothingChoice];
  const pick = (value: string) => {
    const chosen = all.find((choice) => choice.value === value);
    if (!chosen || value === valueOf(answerer)) return;
    void setUp({ answerers: { ...answerers, [event.id]: chosen.answerer } });
  };
  const title = `${event.title}: ${titleOf(answerer, words, lambdas, serving)}`;
  return (
    <div className="grid h-8 grid-cols-[20px_74px_minmax(0,1fr)_52px] items-center gap-2.5 px-4 text-12 max-sm:h-11">
      <Tooltip label={title} side="left">
        <span>
          <EventIcon look={event.look} size="small" />
        </span>
      </Tooltip>
      <Menu>
        <MenuTrigger
          disabled={still}
          aria-label={`Answers ${title}`}
          className={classNames(
            "flex h-6 min-w-0 items-center justify-between gap-1 rounded-[5px] border border-line-2 bg-surface pr-1.5 pl-2 disabled:opacity-60 max-sm:h-9",
            words === "none" && "text-ink-3",
          )}
        >
          <span className="truncate">{words}</span>
          <ChevronDown className="size-3 shrink-0 text-ink-3" aria-hidden />
        </MenuTrigger>
        <MenuContent align="start" className="max-w-72">
          <MenuRadioGroup value={valueOf(answerer)} onValueChange={pick}>
            <MenuRadioItem value="deployed">
              What is deployed
              <span className="ml-auto pl-3 text-12 font-normal text-ink-3">
                {serving?.deployed ? `v${serving.deployed.version}` : "nothing now"}
              </span>
            </MenuRadioItem>
            {groups.map(({ lambda, choices }) => (
              <div key={lambda.id} role="group" aria-label={lambda.name}>
                <MenuLabel className="truncate font-mono">{lambda.name}</MenuLabel>
                {choices.map((choice) => (
                  <MenuRadioItem key={choice.value} value={choice.value} className="pl-4">
                    {choice.label}
                  </MenuRadioItem>
                ))}
              </div>
            ))}
            <MenuRadioItem value="nothing">Nothing</MenuRadioItem>
          </MenuRadioGroup>
        </MenuContent>
      </Menu>
      <LatencySlider
        label={`Latency of ${event.title}`}
        setMs={latencies[event.id]}
        lastMs={words === "none" ? undefined : lastMs}
        disabled={still || words === "none"}
        onSet={(ms) => {
          const { [event.id]: _was, ...others } = latencies;
          void setUp({ latencies: ms === undefined ? others : { ...others, [event.id]: ms } });
        }}
      />
    </div>
  );
}

function titleOf(
  answerer: Answerer,
  words: string,
  lambdas: readonly Lambda[],
  serving: Lambda | undefined,
): string {
  if (words === "none") return "nothing";
  if (answerer.from === "code") return answerer.name;
  const lambda =
    "lambdaId" in answerer ? lambdas.find(({ id }) => id === answerer.lambdaId) : serving;
  return lambda ? `${lambda.name} ${words}` : words;
}
