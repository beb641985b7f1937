import { classNames } from "@/components/ui/class-names";
import { Table, TableRow } from "@/components/ui/table";
import { openingWords } from "@/lib/domain/accounts/opening-words";
import type { Skill } from "@/lib/domain/accounts/settings";
import { RowActions } from "./row-actions";
import type { SkillUses } from "./uses";

/** Without what changes them, to be read only. */
export function SkillTable({
  skills,
  usesOf,
  now,
  onEdit,
  onRemove,
}: {
  skills: readonly Skill[];
  usesOf: (skill: Skill) => SkillUses;
  now: number;
  onEdit?: (skill: Skill) => void;
  onRemove?: (skill: Skill) => void;
}) {
  return (
    <div className="overflow-hidden rounded-panel border border-line bg-surface">
      <Table
        label="Skills"
        columns={[
          { head: "Skill" },
          { head: "Hours now", className: "w-44 max-sm:w-36" },
          { head: "Time zone", className: "w-40 max-md:hidden" },
          { head: "Who counts on it", className: "max-sm:hidden" },
          ...(onEdit
            ? [{ head: "Actions", className: "w-[84px] max-sm:w-[92px]", silent: true }]
            : []),
        ]}
      >
        {skills.map((skill) => (
          <TableRow key={skill.id} className="h-[52px] max-sm:h-[60px]">
            <td>
              <span className="font-medium">{skill.name}</span>
              <span className="block truncate code-word text-ink-3">{skill.id}</span>
            </td>
            <td>
              <Hours skill={skill} now={now} />
            </td>
            <td className="text-ink-2 max-md:hidden">{skill.officeHours.timeZone}</td>
            <td className="text-ink-2 max-sm:hidden">{usesWords(usesOf(skill))}</td>
            {onEdit && onRemove && (
              <td className="pr-2! text-clip">
                <RowActions
                  name={skill.name}
                  onEdit={() => onEdit(skill)}
                  onRemove={() => onRemove(skill)}
                />
              </td>
            )}
          </TableRow>
        ))}
      </Table>
    </div>
  );
}

function Hours({ skill: { officeHours }, now }: { skill: Skill; now: number }) {
  const { open, words } = openingWords(officeHours, now);
  return (
    <span className={classNames("block truncate", open ? "text-ink" : "text-ink-2")} title={words}>
      <span
        aria-hidden
        className={classNames(
          "mr-2 inline-block size-2 rounded-full border",
          open ? "border-good bg-good" : "border-ink-3",
        )}
      />
      {words}
    </span>
  );
}

function usesWords({ lambdas, agents }: SkillUses): string {
  const people = agents.length === 1 ? "1 agent" : `${agents.length} agents`;
  return [...lambdas.map(({ name }) => name), ...(agents.length > 0 ? [people] : [])].join(", ");
}
