import { functionAuthor } from "@/lib/domain/audit/author";
import { DomainError } from "@/lib/domain/errors";
import { SealError } from "@/lib/domain/secrets/seal-error";
import { type SecretValue, secretLimits } from "@/lib/domain/secrets/secret";
import type { AskingRun } from "@/lib/domain/services/asking-run";
import { readSecret, updateSecret, writeSecret } from "@/lib/domain/services/secret";
import { ServiceError } from "@/lib/domain/services/service";
import type { Sealer } from "@/lib/infra/secrets/seal";
import type { Store } from "@/lib/infra/store/open-store";
import { type Served, serve } from "./serve";

export interface SecretDeps {
  store: Pick<Store, "secrets" | "lambdas" | "audited">;
  sealer: Pick<Sealer, "seal" | "open">;
}

const fail = (message: string) => new ServiceError("SecretError", message);

/**
 * Secrets as functions read and change them. What a run was given is taken out of everything that
 * is kept of it; so none of this is kept either.
 */
export function secretServices(deps: SecretDeps): Served[] {
  const unkept = { kept: false };
  return [
    serve(
      readSecret,
      async (run, { key }) => {
        const value = await open(deps, run, key);
        if (value === undefined) throw missing(key);
        return handOut(run, key, value);
      },
      unkept,
    ),
    serve(updateSecret, (run, entry) => change(deps, run, entry, { make: false }), unkept),
    serve(writeSecret, (run, entry) => change(deps, run, entry, { make: true }), unkept),
  ];
}

async function open(
  { store, sealer }: SecretDeps,
  { accountId: account }: AskingRun,
  name: string,
): Promise<SecretValue | undefined> {
  const found = await store.secrets.find({ account, name });
  return found ? explained(name, () => sealer.open({ account, name }, found)) : undefined;
}

async function change(
  deps: SecretDeps,
  run: AskingRun,
  { key, value }: { key: string; value: SecretValue },
  { make }: { make: boolean },
) {
  if (run.calls === "refused") {
    throw new ServiceError("CallRefused", "This run was started with all calls refused.");
  }
  handOut(run, key, value);
  const { accountId: account } = run;
  const place = { account, name: key };
  if (!make && !(await deps.store.secrets.find(place))) throw missing(key);
  // A repeat of an earlier run changes nothing.
  if (run.calls === "recorded") return { key, value };
  const sealed = explained(key, () => deps.sealer.seal(place, value));
  const { name } = await deps.store.lambdas.get({ account, id: run.lambdaId });
  try {
    const by = functionAuthor({ id: run.lambdaId, name });
    await deps.store.audited({ account, by }, async ({ secrets }, note) => {
      const { kind } = await secrets.put({ ...place, value: sealed, by: by.name });
      note({
        action: "secret.put",
        subject: { kind: "secret", id: key, name: key },
        after: { kind },
      });
    });
  } catch (error) {
    if (error instanceof DomainError && error.code === "invalid") throw fail(error.message);
    throw error;
  }
  return { key, value };
}

/** From here on the run knows it, and nothing that is kept of the run may tell it. */
function handOut({ redaction }: AskingRun, key: string, value: SecretValue) {
  if (!redaction.has(key) && redaction.size() >= secretLimits.ofOneRun) {
    throw fail(`A run may use ${secretLimits.ofOneRun} different secrets. ${key} is one more.`);
  }
  redaction.add(key, value);
  return { key, value };
}

function missing(key: string): ServiceError {
  return fail(`There is no secret named ${key}. An admin can add it under Settings → Secrets.`);
}

function explained<T>(key: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof SealError) {
      throw fail(`The secret ${key} cannot be used just now. ${error.message}`);
    }
    throw error;
  }
}
