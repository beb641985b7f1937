import { DomainError } from "../errors";
import type { Change } from "./change";
import type { Conversation } from "./conversation";

/** A change that cannot happen to a conversation as it is. It changes nothing. */
export class ImpossibleChange extends DomainError {
  /** @param path what of the change stands in the way */
  constructor(path: string, message: string) {
    super("invalid", message, { path });
  }
}

export function mustNotRunBackwards({ lastTs }: Conversation, { at }: Change): void {
  if (at >= lastTs) return;
  throw new ImpossibleChange("at", `Time runs backwards: the change before was at ${lastTs}.`);
}
