import { DomainError } from "@/lib/domain/errors";
import type { AskingRun } from "@/lib/domain/services/asking-run";
import * as context from "@/lib/domain/services/context";
import { ServiceError } from "@/lib/domain/services/service";
import type { Store } from "@/lib/infra/store/open-store";
import { type Served, serve } from "./serve";

/** What functions keep between runs: by namespace, session and name. */
export function contextServices({ store }: { store: Pick<Store, "context"> }): Served[] {
  const { context: room } = store;
  const of = ({ accountId }: AskingRun) => ({ account: accountId });
  return [
    serve(context.createNamespace, (run, { namespace, ttl }) =>
      inWords(room.createNamespace({ ...of(run), namespace, ttl })),
    ),
    serve(context.deleteNamespace, async (run, args) => {
      await room.deleteNamespace({ ...of(run), ...args });
      return null;
    }),
    serve(context.listNamespaces, (run) => room.listNamespaces(of(run))),
    serve(context.listSessions, (run, args) => room.listSessions({ ...of(run), ...args })),
    serve(context.setProperties, async (run, args) => {
      await inWords(room.set({ ...of(run), ...args }));
      return args.properties;
    }),
    serve(context.getProperties, (run, args) => room.get({ ...of(run), ...args })),
    serve(context.deleteProperties, async (run, args) => {
      await room.delete({ ...of(run), ...args });
      return null;
    }),
  ];
}

/** What the store takes no more is told to the function; the rest is ours. */
async function inWords<T>(work: Promise<T>): Promise<T> {
  return work.catch((error: unknown) => {
    if (error instanceof DomainError && error.code === "invalid") {
      throw new ServiceError("ContextError", error.message);
    }
    throw error;
  });
}
