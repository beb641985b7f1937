import type { KeptSimulation, Stepped } from "@/lib/domain/simulation/simulation";

/** A simulation with the steps that the server told of since. */
export function withSteps(
  kept: KeptSimulation,
  { steps, state, next, stepCount }: Stepped,
): KeptSimulation {
  const known = new Set(kept.steps.map(({ seq }) => seq));
  const newer = steps.filter(({ seq }) => !known.has(seq));
  return { ...kept, steps: [...kept.steps, ...newer], state, next, stepCount };
}
