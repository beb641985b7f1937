import { DomainError } from "../errors";

/** A change that cannot happen to a conversation as it is. It changes nothing. */
export class ImpossibleChange extends DomainError {
  /** @param path what of the change stands in the way */
  constructor(path: string, message: string) {
    super("invalid", message, { path });
  }
}
