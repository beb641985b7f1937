import type { ReactNode } from "react";
import { Table } from "@/components/ui/table";
import type { Skill } from "@/lib/domain/accounts/settings";
import type { Lambda } from "@/lib/domain/lambdas/lambda";
import { LambdaRow } from "./lambda-row";

const columns = [
  { head: "State", className: "w-[124px]" },
  { head: "Function" },
  { head: "Event", className: "w-[190px] max-sm:hidden" },
  { head: "Skills", className: "w-[176px] max-lg:hidden" },
  { head: "Serves", className: "w-[66px] max-sm:hidden" },
  { head: "Changed", className: "w-[172px] max-lg:w-[104px] max-sm:hidden" },
];
const more = { head: "More", className: "w-12 max-sm:w-14", silent: true };

/** All functions that a filter leaves; `none` stands where it leaves nothing. */
export function LambdaTable({
  account,
  lambdas,
  skills,
  menuOf,
  none,
}: {
  account: string;
  lambdas: Lambda[];
  skills: Skill[];
  /** absent for who may only read: then there is no column for it */
  menuOf: ((lambda: Lambda) => ReactNode) | undefined;
  none: ReactNode;
}) {
  const shown = menuOf ? [...columns, more] : columns;
  return (
    <div className="mx-6 mb-6 shrink-0 overflow-hidden rounded-panel border border-line bg-surface max-sm:mx-4">
      <Table label="All functions" columns={shown}>
        {lambdas.map((lambda) => (
          <LambdaRow
            key={lambda.id}
            account={account}
            lambda={lambda}
            skills={skills}
            menu={menuOf?.(lambda)}
          />
        ))}
        {lambdas.length === 0 && (
          <tr className="border-t border-line max-sm:border-t-0">
            <td colSpan={shown.length} className="px-4 py-8 text-center text-ink-2">
              {none}
            </td>
          </tr>
        )}
      </Table>
    </div>
  );
}
