"use client";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { DialogFailure } from "@/components/ui/dialog-form";
import { Field, Input, Textarea } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { useAttempt } from "@/components/ui/use-attempt";
import { type EventId, events } from "@/lib/domain/events/catalog";
import type { Assertion } from "@/lib/domain/simulation/assertion";
import { TransferFields } from "./transfer-fields";
import {
  type Expectation,
  expectations,
  type Match,
  matchWords,
  readAssertion,
  typed,
} from "./typed-assertion";

/** One expectation, new or changed, in the place where it stands. */
export function AssertionForm({
  assertion,
  id,
  stepCount,
  save,
  onClose,
}: {
  /** absent for a new one */
  assertion?: Assertion;
  id: string;
  stepCount: number;
  save: (assertion: Assertion) => Promise<void>;
  onClose: () => void;
}) {
  const [form, setForm] = useState(() => typed(assertion));
  const [tried, setTried] = useState(false);
  const { failure, running, attempt } = useAttempt("Not saved. Try again.");
  const field = useId();
  const read = readAssertion(id, form);
  const problemOf = (name: string) =>
    tried && !read.ok && read.field === name ? read.problem : undefined;
  const set = (change: Partial<typeof form>) => setForm({ ...form, ...change });
  return (
    <form
      aria-label={assertion ? "Change an expectation" : "A new expectation"}
      noValidate
      onSubmit={(submit) => {
        submit.preventDefault();
        setTried(true);
        if (read.ok) void attempt(() => save(read.assertion));
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
      className="flex max-w-[760px] flex-col gap-3 rounded-panel border border-line bg-bg p-3"
    >
      <div className="flex flex-wrap gap-3">
        <Field label="Expects" htmlFor={`${field}-expect`}>
          <Select
            id={`${field}-expect`}
            value={form.expect}
            onChange={(expect) => set({ expect: expect as Expectation })}
          >
            {Object.entries(expectations).map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </Select>
        </Field>
        {form.expect === "message" && (
          <Field label="That" htmlFor={`${field}-match`}>
            <Select
              id={`${field}-match`}
              value={form.match}
              onChange={(match) => set({ match: match as Match })}
            >
              {Object.entries(matchWords).map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </Select>
          </Field>
        )}
        {form.expect === "transfer" && <TransferFields form={form} onChange={set} />}
        {form.expect === "tookUnder" && (
          <Field label="Under, in ms" htmlFor={`${field}-ms`} error={problemOf("ms")}>
            <Input
              id={`${field}-ms`}
              inputMode="numeric"
              value={form.ms}
              aria-invalid={problemOf("ms") ? true : undefined}
              onChange={({ target }) => set({ ms: target.value })}
              className="w-28"
            />
          </Field>
        )}
      </div>
      {form.expect === "message" && (
        <Field
          label="Text"
          htmlFor={`${field}-text`}
          error={problemOf("text")}
          hint={
            form.match === "matches" && (
              <>
                <span className="code-word">*</span> stands for any text.
              </>
            )
          }
        >
          <Textarea
            id={`${field}-text`}
            value={form.text}
            maxLength={5_000}
            aria-invalid={problemOf("text") ? true : undefined}
            onChange={({ target }) => set({ text: target.value })}
          />
        </Field>
      )}
      <div className="flex flex-wrap gap-3">
        <Field label="By what answers" htmlFor={`${field}-event`}>
          <Select
            id={`${field}-event`}
            value={form.eventId}
            onChange={(eventId) => set({ eventId: eventId as EventId | "" })}
          >
            <option value="">Any event</option>
            {events.map((event) => (
              <option key={event.id} value={event.id}>
                {event.title}
              </option>
            ))}
          </Select>
        </Field>
        <Field
          label="After step"
          htmlFor={`${field}-step`}
          error={problemOf("step")}
          hint={stepCount > 0 ? `1 to ${stepCount}; empty: in all of it.` : undefined}
        >
          <Input
            id={`${field}-step`}
            inputMode="numeric"
            value={form.step}
            aria-invalid={problemOf("step") ? true : undefined}
            onChange={({ target }) => set({ step: target.value })}
            className="w-28"
          />
        </Field>
      </div>
      <DialogFailure>{failure}</DialogFailure>
      <div className="flex gap-2">
        <Button tone="accent" type="submit" disabled={running}>
          {assertion ? "Save" : "Add"}
        </Button>
        <Button tone="ghost" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
