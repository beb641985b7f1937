"use client";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { eventOf } from "@/lib/domain/events/catalog";
import type { Lambda } from "@/lib/domain/lambdas/lambda";
import type { Answerers } from "@/lib/domain/simulation/answerer";
import { type Choice, choicesOf, deployedChoice, nothingChoice } from "./answerer-choice";
import { progressWords } from "./bulk-words";
import type { BulkReplay } from "./use-bulk-replay";

/** Asks through which versions of a function all scenarios are replayed, and shows how far that is. */
export function BulkPanel({
  lambdas,
  count,
  bulk,
  start,
  stop,
}: {
  lambdas: readonly Lambda[];
  count: number;
  bulk: BulkReplay;
  start: (versions: Answerers[]) => void;
  stop: () => void;
}) {
  const [lambdaId, setLambdaId] = useState("");
  const [a, setA] = useState("deployed");
  const [b, setB] = useState("");
  const id = useId();
  const lambda = lambdas.find((each) => each.id === lambdaId);
  const choices: Choice[] = lambda ? [deployedChoice, ...choicesOf(lambda), nothingChoice] : [];
  const chosen = (value: string) => choices.find((choice) => choice.value === value);
  const replay = () => {
    const sides = [chosen(a), chosen(b)].filter((side) => side !== undefined);
    if (!lambda) start([{}]);
    else start(sides.map(({ answerer }) => ({ [lambda.eventId]: answerer })));
  };
  return (
    <section
      aria-label="Replay all"
      className="mx-6 mb-4 flex flex-wrap items-end gap-3 rounded-panel border border-line bg-surface px-3.5 py-3 max-sm:mx-4"
    >
      <Labelled label="Replay all through" htmlFor={`${id}-function`}>
        <Select
          id={`${id}-function`}
          className="w-60 max-sm:w-full"
          value={lambdaId}
          disabled={bulk.running}
          onChange={(value) => {
            const picked = lambdas.find((each) => each.id === value);
            setLambdaId(value);
            setA(picked?.deployed ? `${value}:${picked.deployed.version}` : "nothing");
            setB(picked ? `${value}:draft` : "");
          }}
        >
          <option value="">the code of each recording</option>
          {lambdas.map((each) => (
            <option key={each.id} value={each.id}>
              {each.name} ({eventOf(each.eventId).title})
            </option>
          ))}
        </Select>
      </Labelled>
      {lambda && (
        <>
          <Labelled label="A" htmlFor={`${id}-a`}>
            <Side id={`${id}-a`} value={a} choices={choices} onChange={setA} />
          </Labelled>
          <Labelled label="B" htmlFor={`${id}-b`}>
            <Side id={`${id}-b`} value={b} choices={choices} onChange={setB} />
          </Labelled>
        </>
      )}
      {bulk.running ? (
        <Button onClick={stop}>Stop</Button>
      ) : (
        <Button tone="accent" onClick={replay} disabled={count === 0}>
          Replay {count} {count === 1 ? "scenario" : "scenarios"}
        </Button>
      )}
      {bulk.of > 0 && (
        <div className="flex min-w-48 flex-1 flex-col gap-1 self-center text-12">
          <progress
            aria-label="Replayed"
            value={bulk.done}
            max={bulk.of}
            className="h-1 w-full appearance-none overflow-hidden rounded-full [&::-moz-progress-bar]:bg-good [&::-webkit-progress-bar]:bg-sunken [&::-webkit-progress-value]:bg-good"
          />
          <p role="status" className="text-ink-2 tabular-nums">
            {progressWords(bulk)}
          </p>
          {bulk.failure && (
            <p role="alert" className="text-bad">
              {bulk.failure}
            </p>
          )}
        </div>
      )}
    </section>
  );
}

function Labelled({
  label,
  htmlFor,
  children,
}: {
  label: string;
  htmlFor: string;
  children: React.ReactNode;
}) {
  return (
    <div className="flex min-w-0 flex-col gap-1 max-sm:w-full">
      <label htmlFor={htmlFor} className="text-12 font-medium text-ink-2">
        {label}
      </label>
      {children}
    </div>
  );
}

function Side({
  id,
  value,
  choices,
  onChange,
}: {
  id: string;
  value: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}) {
  return (
    <Select id={id} className="w-40 max-sm:w-full" value={value} onChange={onChange}>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  );
}
