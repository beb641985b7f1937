import type { Author } from "@/lib/domain/audit/author";
import { DomainError } from "@/lib/domain/errors";
import type { From, Identity } from "@/lib/infra/identity/open-identity";
import type { Store } from "@/lib/infra/store/open-store";
import { guessing, guessingCode, wrongCode, wrongPassword } from "./guessing";
import type { Recogniser } from "./recognise";

interface Deps {
  identity: Pick<Identity, "secondFactor">;
  store: Pick<Store, "guesses" | "people" | "audit">;
  recognise: Pick<Recogniser, "forget">;
}
interface Asked {
  who: { id: string };
  from: From;
  by: Author;
}
interface Proof {
  password: string;
  code: string;
}

/** What an authenticator app needs, and ten recovery codes. It counts once a code was given. */
export async function beginSecondFactor(
  deps: Deps,
  { who, password, from }: Asked & { password: string },
): Promise<{ uri: string; recoveryCodes: string[] }> {
  await mustHave(deps, who, false);
  const begun = await guessing(deps.store, `password of ${who.id}`, () =>
    deps.identity.secondFactor.begin(password, from),
  );
  if (!begun) throw wrongPassword();
  return begun;
}

/** Turns on what was begun. Answers the cookies of the session, which begins anew. */
export async function confirmSecondFactor(
  deps: Deps,
  { who, code, from, by }: Asked & { code: string },
): Promise<string[]> {
  await mustHave(deps, who, false);
  const { cookies } = await withCode(deps, { who, code, from });
  deps.recognise.forget();
  await deps.store.audit.addWherePerson({ by, action: "second_factor.on", person: who });
  return cookies;
}

/** Takes the password and a code: who found an open screen has neither. */
export async function removeSecondFactor(
  deps: Deps,
  { who, password, code, from, by }: Asked & Proof,
): Promise<string[]> {
  await mustHave(deps, who, true);
  await withCode(deps, { who, code, from });
  const off = await guessing(deps.store, `password of ${who.id}`, () =>
    deps.identity.secondFactor.turnOff(password, from),
  );
  if (!off) throw wrongPassword();
  deps.recognise.forget();
  await deps.store.audit.addWherePerson({ by, action: "second_factor.off", person: who });
  return off.cookies;
}

/** Ten new recovery codes in the place of those that there were. */
export async function makeRecoveryCodes(
  deps: Deps,
  { who, password, code, from, by }: Asked & Proof,
): Promise<{ recoveryCodes: string[] }> {
  await mustHave(deps, who, true);
  await withCode(deps, { who, code, from });
  const recoveryCodes = await guessing(deps.store, `password of ${who.id}`, () =>
    deps.identity.secondFactor.newRecoveryCodes(password, from),
  );
  if (!recoveryCodes) throw wrongPassword();
  await deps.store.audit.addWherePerson({ by, action: "recovery_codes.made", person: who });
  return { recoveryCodes };
}

async function mustHave({ store }: Deps, { id: person }: { id: string }, on: boolean) {
  const found = await store.people.get({ person });
  if (found?.twoFactor === on) return;
  const words = on ? "You have no second factor." : "You have a second factor already.";
  throw new DomainError("conflict", words);
}

async function withCode(
  { identity, store }: Deps,
  { who, code, from }: Omit<Asked, "by"> & { code: string },
) {
  const right = await guessingCode(store, { person: who.id, code }, () =>
    identity.secondFactor.verify(code, from),
  );
  if (!right) throw wrongCode();
  return right;
}
