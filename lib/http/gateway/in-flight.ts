import { failureCodes } from "@/lib/domain/invocations/failure";
import { type Reply, refusal } from "./reply";

/** Who waits longer than a client does is served in vain: what is too much is refused at once. */
export function limitInFlight(most: number) {
  let inFlight = 0;
  return async (invoke: () => Promise<Reply>): Promise<Reply> => {
    if (inFlight >= most) {
      const message = `There are ${most} invocations under way, the most at once. Try again in a second.`;
      return refusal(429, failureCodes.general, message, { "retry-after": "1" });
    }
    inFlight += 1;
    try {
      return await invoke();
    } finally {
      inFlight -= 1;
    }
  };
}
export type InFlight = ReturnType<typeof limitInFlight>;
