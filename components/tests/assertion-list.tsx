"use client";
import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { toast, toastError } from "@/components/ui/toast";
import type { Assertion, Verdict } from "@/lib/domain/simulation/assertion";
import { check } from "@/lib/domain/simulation/check";
import type { SimulationSummary } from "@/lib/domain/simulation/simulation";
import { AssertionForm } from "./assertion-form";
import { AssertionRow } from "./assertion-row";
import { freeId } from "./typed-assertion";

const same = (one: Assertion, other: Assertion) => JSON.stringify(one) === JSON.stringify(other);

/** What a test expects, each with what was seen, changed where it stands. */
export function AssertionList({
  test,
  verdicts,
  save,
}: {
  test: SimulationSummary;
  /** of the last run */
  verdicts: readonly Verdict[];
  /** absent for those who may only look */
  save?: (assertions: Assertion[]) => Promise<void>;
}) {
  const [editing, setEditing] = useState<string>();
  const { assertions } = test;
  // The words of an expectation do not depend on what happens.
  const words = check(assertions, []);
  const adding = editing === "new";
  const remove = (assertion: Assertion, at: number) => {
    if (!save) return;
    save(assertions.filter((each) => each !== assertion)).then(
      () =>
        toast("Expectation removed.", {
          run: () => {
            const back = [...assertions.slice(0, at), assertion, ...assertions.slice(at + 1)];
            save(back).catch(toastError);
          },
        }),
      toastError,
    );
  };
  return (
    <>
      {assertions.length === 0 && !adding && (
        <p className="text-12 text-warn">It expects nothing, so it always holds.</p>
      )}
      <ul aria-label={`What ${test.name ?? "it"} expects`} className="flex flex-col">
        {assertions.map((assertion, index) =>
          editing === assertion.id && save ? (
            <li key={assertion.id} className="py-1.5">
              <AssertionForm
                assertion={assertion}
                id={assertion.id}
                stepCount={test.stepCount}
                save={async (changed) => {
                  await save(assertions.map((each) => (each.id === assertion.id ? changed : each)));
                  setEditing(undefined);
                }}
                onClose={() => setEditing(undefined)}
              />
            </li>
          ) : (
            <AssertionRow
              key={assertion.id}
              expected={words[index]?.expected ?? ""}
              verdict={verdicts.find((verdict) => same(verdict.assertion, assertion))}
              {...(save && {
                onEdit: () => setEditing(assertion.id),
                onRemove: () => remove(assertion, index),
              })}
            />
          ),
        )}
      </ul>
      {save && adding && (
        <AssertionForm
          id={freeId(assertions)}
          stepCount={test.stepCount}
          save={async (made) => {
            await save([...assertions, made]);
            setEditing(undefined);
          }}
          onClose={() => setEditing(undefined)}
        />
      )}
      {save && !adding && (
        <Button size="small" tone="ghost" className="mt-1" onClick={() => setEditing("new")}>
          <Plus className="size-3.5" aria-hidden />
          Add an expectation
        </Button>
      )}
    </>
  );
}
