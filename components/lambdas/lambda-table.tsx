import type { ReactNode } from "react";
import type { Skill } from "@/lib/domain/accounts/settings";
import type { Lambda } from "@/lib/domain/lambdas/lambda";
import { LambdaRow } from "./lambda-row";

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
  menuOf: (lambda: Lambda) => ReactNode;
  none: ReactNode;
}) {
  return (
    <div className="mx-6 mb-6 shrink-0 overflow-hidden rounded-panel border border-line bg-surface max-sm:mx-4">
      <table aria-label="All functions" className="w-full table-fixed border-collapse">
        <thead>
          {/* Narrow, only screen readers get the words, but the widths stay. */}
          <tr className="h-8 max-sm:h-0 max-sm:[&>th]:py-0 text-left text-11 text-ink-3 [&>th]:px-2 [&>th]:font-medium">
            <th scope="col" className="w-[124px] pl-3.5! max-sm:w-[124px] max-sm:pl-3!">
              <span className="max-sm:sr-only">State</span>
            </th>
            <th scope="col">
              <span className="max-sm:sr-only">Function</span>
            </th>
            <th scope="col" className="w-[190px] max-sm:hidden">
              Event
            </th>
            <th scope="col" className="w-[176px] max-lg:hidden">
              Skills
            </th>
            <th scope="col" className="w-[66px] max-sm:hidden">
              Serves
            </th>
            <th scope="col" className="w-[172px] max-lg:w-[104px] max-sm:hidden">
              Changed
            </th>
            <th scope="col" className="w-12 max-sm:w-14">
              <span className="sr-only">More</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lambdas.map((lambda) => (
            <LambdaRow
              key={lambda.id}
              account={account}
              lambda={lambda}
              skills={skills}
              menu={menuOf(lambda)}
            />
          ))}
          {lambdas.length === 0 && (
            <tr className="border-t border-line max-sm:border-t-0">
              <td colSpan={7} className="px-4 py-8 text-center text-ink-2">
                {none}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
