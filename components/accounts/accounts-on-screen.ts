import type { Membership } from "@/lib/domain/access/actor";

/** The account of a screen and the others of its visitor, and what the visitor may do with them. */
export interface AccountsOnScreen {
  current: string;
  all: readonly Membership[];
  mayMake: boolean;
  mayRename: boolean;
  onNew: () => void;
  onRename: () => void;
}

export function nameOf(all: readonly Membership[], account: string): string {
  return all.find((each) => each.account === account)?.accountName ?? account;
}
