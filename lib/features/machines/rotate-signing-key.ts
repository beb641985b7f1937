import type { SigningKey } from "@/lib/domain/access/machine";
import type { Author } from "@/lib/domain/audit/author";
import type { Engine } from "@/lib/infra/door/door-client";
import type { Store } from "@/lib/infra/store/open-store";
import type { KnownMachines } from "./known-machines";

/** The engine makes it: web has no key to seal it with. */
export async function rotateSigningKey(
  {
    store,
    engine,
    machines,
  }: {
    store: Pick<Store, "audit">;
    engine: Pick<Engine, "rotateSigningKey">;
    machines: Pick<KnownMachines, "forget">;
  },
  { account, by }: { account: string; by: Author },
): Promise<SigningKey> {
  const key = await engine.rotateSigningKey();
  machines.forget();
  const subject = { kind: "signing_key", id: key.id, name: key.id.slice(0, 8) };
  await store.audit.add({ account, by, action: "key.rotated", subject });
  return key;
}
