import { DomainError } from "../errors";
import type { Change } from "./change";
import type { Conversation } from "./conversation";

/** A change that cannot happen to a conversation as it is. It changes nothing. */
export class ImpossibleChange extends DomainError {
  /** @param path what of the change stands in the way */
  constructor(
    readonly path: string,
    message: string,
    readonly index?: number,
  ) {
    super("invalid", message, index === undefined ? { path } : { path, index });
  }

  /** The same, of one change among many. */
  inList(index: number): ImpossibleChange {
    const path = this.path ? `[${index}].${this.path}` : `[${index}]`;
    return new ImpossibleChange(path, this.message, index);
  }

  // Not every DomainError is one, whichever copy of this file made it.
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof DomainError && "inList" in value;
  }
}

export function mustNotRunBackwards({ lastTs }: Conversation, { at }: Change): void {
  if (at >= lastTs) return;
  throw new ImpossibleChange("at", `Time runs backwards: the change before was at ${lastTs}.`);
}
