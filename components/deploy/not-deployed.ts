import type { Lambda } from "@/lib/domain/lambdas/lambda";
import { isAskingForReason } from "@/lib/domain/simulation/red-tests";

/** What a failed deploy leaves: people ask first what answers now. */
export function notDeployed({ versions, deployed }: Pick<Lambda, "versions" | "deployed">): string {
  const still = deployed ? `v${deployed.version} still answers.` : "Nothing answers yet.";
  return `v${versions + 1} was not deployed. ${still}`;
}

/** A deploy that did not happen; `reason` is the cause alone, without what still answers. */
export class NotDeployed extends Error {
  readonly reason: string;
  /** tests fail, and nobody has said why it should be deployed all the same */
  readonly asksForReason: boolean;

  constructor(before: Pick<Lambda, "versions" | "deployed">, cause: unknown) {
    const what = notDeployed(before);
    const said = cause instanceof Error ? cause.message : "Something failed. Try again.";
    // The server says some of it too.
    const reason = said.replace(/^v\d+ was not deployed\. (v\d+ still answers\. )?/, "");
    super(`${what} ${reason}`);
    this.name = "NotDeployed";
    this.reason = reason;
    this.asksForReason = isAskingForReason(cause);
  }
}
