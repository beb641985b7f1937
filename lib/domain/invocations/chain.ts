/** Functions that invoke functions: how deep one run is below the first, and how many there were in all. */
export interface Chain {
  depth: number;
  /** shared by all runs of the chain */
  invoked: { count: number };
}

export const chainLimits = { depth: 3, invocations: 50, waitMs: 25_000 };

export const startChain = (): Chain => ({ depth: 0, invoked: { count: 0 } });

/** The chain as the next function in it has it; or, in words, why there is no next one. */
export function nextInChain({ depth, invoked }: Chain): Chain | string {
  if (depth >= chainLimits.depth) {
    return `Functions may invoke functions ${chainLimits.depth} deep, and this would be one more. Look for a function that comes back to itself.`;
  }
  if (invoked.count >= chainLimits.invocations) {
    return `One invocation may lead to ${chainLimits.invocations} others in all, and this would be one more.`;
  }
  invoked.count += 1;
  return { depth: depth + 1, invoked };
}
