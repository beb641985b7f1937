import { notFound } from "@/lib/domain/errors";
import type { LambdaKey } from "@/lib/domain/lambdas/lambda";

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const largest = 2 ** 31 - 1;

/** Whether an id out of an address can be one of ours; the database refuses to compare others. */
export function isId(id: string): boolean {
  return uuid.test(id);
}

/** Whether the database can compare a number with its own. */
export function isCount(number: number): boolean {
  return Number.isInteger(number) && number >= 0 && number <= largest;
}

export function idOf(id: string, what: string): string {
  if (!isId(id)) throw notFound(what);
  return id;
}

/** The function of this account that is not deleted. */
export function theLambda({ account, id }: LambdaKey) {
  return { id: idOf(id, "function"), accountId: account, deletedAt: null };
}
