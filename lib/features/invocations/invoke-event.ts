import type { EventId } from "@/lib/domain/events/catalog";
import type { Run } from "@/lib/domain/invocations/run";
import type { RunRequest } from "@/lib/domain/invocations/run-request";
import type { Store } from "@/lib/infra/store/open-store";
import type { RunDeps } from "./run-lambda";
import { runServing } from "./run-serving";

export interface EventCall {
  account: string;
  eventId: EventId;
  skillId?: string | undefined;
}

/** Invokes what serves an event; null when nothing does. */
export async function invokeEvent(
  deps: RunDeps & { store: Pick<Store, "deployments" | "accounts"> },
  { account, eventId, skillId, input }: EventCall & { input: RunRequest["input"] },
): Promise<{ lambdaId: string; run: Run } | null> {
  const serving = await deps.store.deployments.findServing({
    accountId: account,
    eventId,
    skillId,
  });
  if (serving) return runServing(deps, { account, serving, input });
  await deps.store.accounts.get({ account });
  return null;
}

/** Whether an invocation of the event would find a function. */
export async function isImplemented(
  { store }: { store: Pick<Store, "deployments" | "accounts"> },
  { account, eventId, skillId }: EventCall,
): Promise<boolean> {
  if (await store.deployments.findServing({ accountId: account, eventId, skillId })) return true;
  await store.accounts.get({ account });
  return false;
}
