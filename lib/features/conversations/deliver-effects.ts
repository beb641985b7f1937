import { createHmac } from "node:crypto";
import { placeOf } from "@/lib/domain/egress/url-verdict";
import { SealError } from "@/lib/domain/secrets/seal-error";
import type { SecretValue } from "@/lib/domain/secrets/secret";
import { ServiceError } from "@/lib/domain/services/service";
import type { Sealer } from "@/lib/infra/secrets/seal";
import type { Delivery } from "@/lib/infra/store/effect-deliveries";
import type { Store } from "@/lib/infra/store/open-store";

/** Sends a POST as the account may send it; answers its status. */
export type Dial = (ask: {
  account: string;
  url: string;
  headers: [string, string][];
  body: string;
}) => Promise<number>;

const standard = {
  attempts: 8,
  firstPauseMs: 2_000,
  /** each pause is so many times the one before */
  growth: 3,
  atOnce: 20,
  ofOneAccount: 4,
};
/** Longer than a call may take. */
const leaseMs = 30_000;

export interface DeliverDeps {
  store: Pick<Store, "effectDeliveries" | "accounts" | "secrets">;
  sealer: Pick<Sealer, "open">;
  dial: Dial;
  clock: () => number;
  /** from 0 to 1: so that what failed together is not tried again together */
  chance: () => number;
  /** one line for the engine's log */
  report: (message: string) => void;
}

/** Tells accounts' platforms of effects, those of one conversation in their order. */
export function startDelivering(
  { store, sealer, dial, clock, chance, report }: DeliverDeps,
  limits: Partial<typeof standard> = {},
) {
  const { attempts, firstPauseMs, growth, atOnce, ofOneAccount } = { ...standard, ...limits };
  const underWay = new Map<Promise<void>, string>();

  async function deliver(delivery: Delivery): Promise<void> {
    const { account, id } = delivery;
    const error = await send(delivery);
    if (error === null) return store.effectDeliveries.delivered({ account, id });
    const last = error.final || delivery.attempts >= attempts;
    const pause = firstPauseMs * growth ** (delivery.attempts - 1) * (0.5 + chance());
    const afterMs = last ? null : Math.round(pause);
    await store.effectDeliveries.failed({ account, id, error: error.words, afterMs });
    if (last) report(`An effect in ${account} was not delivered: it is given up.`);
  }

  /** Null when it was taken. */
  async function send({
    account,
    id,
    notice,
  }: Delivery): Promise<{ words: string; final?: true } | null> {
    const { settings } = await store.accounts.get({ account });
    const webhook = settings.effectsWebhook;
    if (!webhook) return { words: "The account has no webhook any more.", final: true };
    const { url, secretName } = webhook;
    const body = JSON.stringify(notice);
    try {
      const secret = await secretOf({ account, name: secretName });
      const headers: [string, string][] = [
        ["content-type", "application/json"],
        ["idempotency-key", id],
        ["parley-signature", signatureOf(body, { secret, at: clock() })],
      ];
      const status = await dial({ account, url, headers, body });
      return status >= 200 && status < 300
        ? null
        : { words: `${placeOf(url).host} answered ${status}.` };
    } catch (error) {
      const said = error instanceof ServiceError || error instanceof SealError;
      // What is not said by us may quote what was sent.
      return { words: said ? error.message : "It could not be sent." };
    }
  }

  async function secretOf(place: { account: string; name: string }): Promise<string> {
    const found = await store.secrets.find(place);
    if (!found) throw new ServiceError("SecretError", `There is no secret named ${place.name}.`);
    return textOf(sealer.open(place, found));
  }

  return {
    /** Takes what is due, as far as there is room; answers once it is on its way. */
    async sweep(): Promise<void> {
      const room = atOnce - underWay.size;
      if (room <= 0) return;
      const counts = Map.groupBy(underWay.values(), (account) => account);
      const busy = [...counts].filter(([, all]) => all.length >= ofOneAccount).map(([one]) => one);
      const claimed = await store.effectDeliveries.claim({
        most: room,
        ofOneAccount,
        busy,
        leaseMs,
      });
      for (const delivery of claimed) {
        const done = deliver(delivery)
          // The database is away: it is claimed again when its time is over.
          .catch(() => report("What became of a delivery could not be written down."))
          .finally(() => underWay.delete(done));
        underWay.set(done, delivery.account);
      }
    },
    /** Waits for what is on its way. */
    async settled(): Promise<void> {
      await Promise.all(underWay.keys());
    },
  };
}

/** As of Stripe's and others': the time is signed too, so that nobody sends it again much later. */
export function signatureOf(body: string, { secret, at }: { secret: string; at: number }): string {
  const seconds = Math.floor(at / 1_000);
  const signed = createHmac("sha256", secret).update(`${seconds}.${body}`).digest("hex");
  return `t=${seconds},v1=${signed}`;
}

const textOf = (value: SecretValue): string =>
  typeof value === "string" ? value : JSON.stringify(value);
