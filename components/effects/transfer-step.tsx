import { ArrowRight } from "lucide-react";
import type { ReactNode } from "react";
import type { AccountSettings } from "@/lib/domain/accounts/settings";
import { LineLink } from "./line-link";
import type { TransferStep as Transfer } from "./preview-steps";
import { Note, Step } from "./step";

type Names = Pick<AccountSettings, "skills" | "agents">;

/** The queue that the conversation moves to, and the agent who is proposed. */
export function TransferStep({
  transfer,
  fromSkillId,
  names,
  crossesRouting,
  openLine,
}: {
  transfer: Transfer | null;
  fromSkillId: string | undefined;
  names: Names;
  /** the event's conversations do not stand still, so other routing may be under way */
  crossesRouting: boolean;
  openLine: ((line: number) => void) | undefined;
}) {
  if (!transfer) return <Step off icon={ArrowRight} verb="Stays in its queue" />;
  const { skillId, agentId, line, note } = transfer;
  const agent = names.agents.find((each) => each.id === agentId);
  return (
    <Step
      icon={ArrowRight}
      verb="Transfers"
      how={
        skillId === undefined
          ? "to an agent"
          : agentId === undefined
            ? "to a skill"
            : "to a skill, proposing an agent"
      }
      source={line === undefined ? undefined : <LineLink line={line} openLine={openLine} />}
    >
      <div className="flex flex-wrap items-center gap-1.5">
        {fromSkillId !== undefined && (
          <>
            <Chip name={nameOf(names.skills, fromSkillId)} id={fromSkillId} />
            <ArrowRight aria-label="to" className="size-3.5 text-ink-3" strokeWidth={1.75} />
          </>
        )}
        {skillId !== undefined ? (
          <Chip to name={nameOf(names.skills, skillId)} id={skillId} />
        ) : (
          agentId !== undefined && (
            <Chip to name={agent?.name} id={agentId}>
              {agent && <Initials name={agent.name} />}
            </Chip>
          )
        )}
      </div>
      {skillId !== undefined && agentId !== undefined && (
        <p className="flex items-center gap-1.5 text-12 text-ink-2">
          {agent && <Initials name={agent.name} />}
          <span>
            proposes {agent?.name} <Id id={agentId} />
          </span>
        </p>
      )}
      {note && <Note>{note}</Note>}
      {crossesRouting && <Note>May cross other routing: the conversation is still moving.</Note>}
    </Step>
  );
}

function nameOf(known: readonly { id: string; name: string }[], id: string): string | undefined {
  return known.find((each) => each.id === id)?.name;
}

/** An id that the account does not know stands alone. */
function Chip({
  name,
  id,
  to,
  children,
}: {
  name: string | undefined;
  id: string;
  to?: boolean;
  children?: ReactNode;
}) {
  return (
    <span
      style={{ ["--hue" as string]: 312 }}
      className={`inline-flex h-[22px] max-w-full items-center gap-1.5 rounded-key px-[7px] text-12 ${to ? "bg-event-weak" : "bg-sunken"}`}
    >
      {children}
      {name !== undefined && <span className="truncate">{name}</span>}
      <Id id={id} />
    </span>
  );
}

function Id({ id }: { id: string }) {
  return <span className="truncate font-mono text-11 text-ink-2">{id}</span>;
}

function Initials({ name }: { name: string }) {
  const letters = name
    .split(/\s+/)
    .map((word) => word[0])
    .slice(0, 2)
    .join("");
  return (
    <span
      aria-hidden
      className="grid size-[18px] shrink-0 place-items-center rounded-full bg-line text-[9px] font-semibold text-ink-2"
    >
      {letters}
    </span>
  );
}
