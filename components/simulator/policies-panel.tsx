import Link from "next/link";
import { Select } from "@/components/ui/select";
import { latenesses } from "@/lib/domain/accounts/stale-policies";
import { policies, policyWords } from "./policy-words";
import type { Session } from "./session";

/** What becomes of commands that come too late, in this session; the account's own stay as they are. */
export function PoliciesPanel({ session }: { session: Session }) {
  const { rules, account, setUp, kept, readOnly } = session;
  const still = readOnly !== undefined || !kept;
  return (
    <section aria-label="If the conversation moved on" className="border-t border-line pt-0.5 pb-4">
      <div className="flex h-11 items-center gap-2 px-4">
        <h2 className="text-13">If the conversation moved on</h2>
        <Link
          href={`/${account}/settings/conversations`}
          className="ml-auto text-12 whitespace-nowrap text-ink-3 hover:text-accent hover:underline"
        >
          of the account
        </Link>
      </div>
      {policies.map((policy) => {
        const { icon: Icon, one } = policyWords[policy];
        return (
          <div
            key={policy}
            className="grid h-8 grid-cols-[20px_minmax(0,1fr)_auto] items-center gap-2.5 px-4 text-12 max-sm:h-11"
          >
            <Icon aria-hidden strokeWidth={1.75} className="mx-[3px] size-3.5 text-ink-2" />
            <span className="truncate">{one}</span>
            <Select
              small
              className="w-20"
              aria-label={one}
              value={rules.stalePolicies[policy]}
              disabled={still}
              onChange={(value) => {
                const chosen = latenesses.find((each) => each === value);
                if (chosen) {
                  void setUp({
                    rules: { stalePolicies: { ...rules.stalePolicies, [policy]: chosen } },
                  });
                }
              }}
            >
              {latenesses.map((each) => (
                <option key={each} value={each}>
                  {each}
                </option>
              ))}
            </Select>
          </div>
        );
      })}
    </section>
  );
}
