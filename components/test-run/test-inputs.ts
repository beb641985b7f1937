import { z } from "zod";
import { callModes } from "@/lib/domain/invocations/recording";

export interface Header {
  key: string;
  value: string;
}

/** What a test is run with, as it stands in its fields: the payload is a text until it parses. */
export const typedInput = z.object({
  text: z.string(),
  headers: z.array(z.object({ key: z.string(), value: z.string() })),
});
export type TypedInput = z.infer<typeof typedInput>;

/**
 * What a person tests a function with. What they typed is kept under the name it was picked by, so
 * that trying another payload loses nothing.
 */
export const testInputs = z.object({
  /** "sample", "run", or the id of a saved payload */
  pick: z.string(),
  typed: z.record(z.string(), typedInput),
  /** what calls to the outside do; what was kept before there were any has no word on it */
  calls: z.enum(callModes).default("live"),
  /** the input of an earlier run, when one was opened here */
  run: z.object({ id: z.string(), label: z.string(), input: typedInput }).nullable(),
});
export type TestInputs = z.infer<typeof testInputs>;

/** What each pick stands for before anybody typed; saved ones are absent until they are known. */
export interface Sources {
  sample: TypedInput;
  saved: ReadonlyMap<string, TypedInput> | undefined;
}

export const firstInputs: TestInputs = { pick: "sample", typed: {}, calls: "live", run: null };

function sourceOf(inputs: TestInputs, sources: Sources): TypedInput | undefined {
  if (inputs.pick === "sample") return sources.sample;
  if (inputs.pick === "run") return inputs.run?.input;
  return sources.saved?.get(inputs.pick);
}

/** What is in the fields; undefined while a saved payload is not known yet. */
export function currentInput(inputs: TestInputs, sources: Sources): TypedInput | undefined {
  return inputs.typed[inputs.pick] ?? sourceOf(inputs, sources);
}

/** Whether what is in the fields differs from what was picked. */
export function isChanged(inputs: TestInputs, sources: Sources): boolean {
  const typed = inputs.typed[inputs.pick];
  const source = sourceOf(inputs, sources);
  return typed !== undefined && (!source || !sameInput(typed, source));
}

export function sameInput(one: TypedInput, other: TypedInput): boolean {
  return one.text === other.text && JSON.stringify(one.headers) === JSON.stringify(other.headers);
}

export function withTyped(
  inputs: TestInputs,
  sources: Sources,
  change: Partial<TypedInput>,
): TestInputs {
  const now = currentInput(inputs, sources) ?? sources.sample;
  const next = { ...now, ...change };
  const source = sourceOf(inputs, sources);
  return source && sameInput(next, source)
    ? withoutTyped(inputs, inputs.pick)
    : { ...inputs, typed: { ...inputs.typed, [inputs.pick]: next } };
}

export function withoutTyped(inputs: TestInputs, pick: string): TestInputs {
  const { [pick]: _gone, ...typed } = inputs.typed;
  return { ...inputs, typed };
}

/** Back to the event's sample as it is published. */
export function resetToSample(inputs: TestInputs): TestInputs {
  return { ...withoutTyped(inputs, "sample"), pick: "sample" };
}

export function withRun(inputs: TestInputs, run: NonNullable<TestInputs["run"]>): TestInputs {
  return { ...withoutTyped(inputs, "run"), pick: "run", run };
}

/** What was typed is a saved payload now. */
export function afterSave(inputs: TestInputs, id: string): TestInputs {
  return { ...withoutTyped(withoutTyped(inputs, inputs.pick), id), pick: id };
}

/**
 * When the picked payload is gone, here or in another browser: back to the sample. What was typed
 * over it goes along, unless the sample has a text of its own.
 */
export function withKnownPick(inputs: TestInputs, sources: Sources): TestInputs {
  if (!sources.saved || sourceOf(inputs, sources)) return inputs;
  const orphan = inputs.typed[inputs.pick];
  const kept = withoutTyped(inputs, inputs.pick);
  const typed = orphan && !kept.typed.sample ? { ...kept.typed, sample: orphan } : kept.typed;
  return { ...kept, typed, pick: "sample" };
}

export function inputAsTyped(input: { headers: readonly Header[]; payload?: unknown }): TypedInput {
  return {
    text: JSON.stringify(input.payload ?? null, null, 2),
    headers: input.headers.map(({ key, value }) => ({ key, value })),
  };
}
