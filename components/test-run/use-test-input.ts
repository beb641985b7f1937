"use client";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { EventDefinition } from "@/lib/domain/events/catalog";
import { sampleInput } from "@/lib/domain/events/payload-views";
import type { TestPayload } from "@/lib/domain/lambdas/lambda";
import { keepInputs, readInputs } from "./kept-inputs";
import {
  currentInput,
  firstInputs,
  inputAsTyped,
  isChanged,
  type Sources,
  type TestInputs,
  type TypedInput,
  withKnownPick,
  withTyped,
} from "./test-inputs";

const keepAfterMs = 150;

/** What the test panel's fields hold, kept in this browser per function. */
export function useTestInput(
  account: string,
  id: string,
  event: EventDefinition,
  payloads: TestPayload[] | undefined,
) {
  const [inputs, setInputs] = useState(firstInputs);
  // The server renders the sample; what this browser kept comes before the first paint.
  useLayoutEffect(() => setInputs(readInputs(account, id)), [account, id]);
  useKept(account, id, inputs);

  const sources: Sources = useMemo(
    () => ({
      sample: inputAsTyped(sampleInput(event)),
      saved: payloads && new Map(payloads.map((each) => [each.id, inputAsTyped(each.input)])),
    }),
    [event, payloads],
  );
  const known = withKnownPick(inputs, sources);
  return {
    inputs: known,
    input: currentInput(known, sources),
    changed: isChanged(known, sources),
    change: (typed: Partial<TypedInput>) =>
      setInputs((was) => withTyped(withKnownPick(was, sources), sources, typed)),
    /** replaces all of it, and gives what was there for an Undo */
    replace: (next: (was: TestInputs) => TestInputs): (() => void) => {
      setInputs((was) => next(withKnownPick(was, sources)));
      return () => setInputs(known);
    },
  };
}

export type TestInput = ReturnType<typeof useTestInput>;

/** Keeps the inputs soon after a change, and at once when the page goes. */
function useKept(account: string, id: string, inputs: TestInputs) {
  const latest = useRef(inputs);
  useEffect(() => {
    latest.current = inputs;
    // The first render's own; nothing was read or typed yet.
    if (inputs === firstInputs) return;
    const timer = setTimeout(() => keepInputs(account, id, inputs), keepAfterMs);
    return () => clearTimeout(timer);
  }, [account, id, inputs]);
  useEffect(() => {
    const keep = () => {
      if (latest.current !== firstInputs) keepInputs(account, id, latest.current);
    };
    window.addEventListener("pagehide", keep);
    return () => {
      window.removeEventListener("pagehide", keep);
      keep();
    };
  }, [account, id]);
}
