import { DomainError } from "@/lib/domain/errors";
import type { Store } from "@/lib/infra/store/open-store";

/** Failures in fifteen minutes. */
const most = 10;

export function tooMany(seconds: number): DomainError {
  const minutes = Math.ceil(seconds / 60);
  const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
  return new DomainError("too_many", `Too many attempts. Try again in ${wait}.`, {
    retryAfterSeconds: seconds,
  });
}

/**
 * Counts an attempt before it is looked at, so that many at once are no way round; one that is right
 * ends the counting. Null for one that is wrong.
 */
export async function guessing<T>(
  { guesses }: Pick<Store, "guesses">,
  key: string,
  attempt: () => Promise<T | null>,
): Promise<T | null> {
  const { count, seconds } = await guesses.add({ key });
  if (count > most) throw tooMany(seconds);
  const right = await attempt();
  if (right !== null) await guesses.forget({ key });
  return right;
}

/** The same for the codes of a second factor, each of which is good for once. */
export async function guessingCode<T>(
  store: Pick<Store, "guesses">,
  { person, code }: { person: string; code: string },
  attempt: () => Promise<T | null>,
): Promise<T | null> {
  return guessing(store, `second factor of ${person}`, async () => {
    const used = { key: `code ${code} of ${person}` };
    if ((await store.guesses.add(used)).count > 1) return null;
    const right = await attempt();
    if (right === null) await store.guesses.forget(used);
    return right;
  });
}

export const wrongPassword = () => new DomainError("forbidden", "This is not your password.");
export const wrongCode = () =>
  new DomainError(
    "forbidden",
    "This code is not right, or was used already. Codes of the app change every 30 seconds.",
  );
