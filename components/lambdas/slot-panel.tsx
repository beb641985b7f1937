import type { AccountSettings } from "@/lib/domain/accounts/settings";
import type { Lambda } from "@/lib/domain/lambdas/lambda";
import { SlotCell } from "./slot-cell";
import { slotsOf } from "./slots";

/** The seven events in one glance: what answers each, and where nothing does. */
export function SlotPanel({
  account,
  lambdas,
  settings,
}: {
  account: string;
  lambdas: Lambda[];
  settings: AccountSettings;
}) {
  return (
    <ul
      aria-label="The seven events"
      className="mx-6 grid shrink-0 grid-cols-7 gap-px overflow-hidden rounded-panel border border-line bg-line max-lg:grid-cols-4 max-sm:mx-4 max-sm:grid-cols-1"
    >
      {slotsOf(lambdas).map((slot) => (
        <SlotCell key={slot.event.id} account={account} slot={slot} settings={settings} />
      ))}
    </ul>
  );
}
