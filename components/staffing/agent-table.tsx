import { namesOfSkills } from "@/components/lambdas/skill-names";
import { Table, TableRow } from "@/components/ui/table";
import type { Agent, Skill } from "@/lib/domain/accounts/settings";
import { RowActions } from "./row-actions";

/** Without what changes them, to be read only. */
export function AgentTable({
  agents,
  skills,
  onEdit,
  onRemove,
}: {
  agents: readonly Agent[];
  skills: Skill[];
  onEdit?: (agent: Agent) => void;
  onRemove?: (agent: Agent) => void;
}) {
  return (
    <div className="overflow-hidden rounded-panel border border-line bg-surface">
      <Table
        label="Agents"
        columns={[
          { head: "Agent" },
          { head: "Skills", className: "max-sm:hidden" },
          { head: "At once", className: "w-28 max-sm:w-24" },
          ...(onEdit
            ? [{ head: "Actions", className: "w-[84px] max-sm:w-[92px]", silent: true }]
            : []),
        ]}
      >
        {agents.map((agent) => (
          <TableRow key={agent.id} className="h-[52px] max-sm:h-[60px]">
            <td>
              <span className="font-medium">{agent.name}</span>
              <span className="block truncate code-word text-ink-3">{agent.id}</span>
            </td>
            <td className="text-ink-2 max-sm:hidden">
              {agent.skillIds.length === 0 ? (
                <span className="text-ink-3">None</span>
              ) : (
                namesOfSkills(agent.skillIds, skills)
              )}
            </td>
            <td className="text-ink-2">
              {agent.capacity ?? <span className="text-ink-3">Any number</span>}
            </td>
            {onEdit && onRemove && (
              <td className="pr-2! text-clip">
                <RowActions
                  name={agent.name}
                  onEdit={() => onEdit(agent)}
                  onRemove={() => onRemove(agent)}
                />
              </td>
            )}
          </TableRow>
        ))}
      </Table>
    </div>
  );
}
