import type { ReactNode } from "react";
import { EventIcon } from "@/components/events/event-icon";
import { RelativeTime } from "@/components/ui/relative-time";
import { RowLink, TableRow } from "@/components/ui/table";
import type { Skill } from "@/lib/domain/accounts/settings";
import { eventOf } from "@/lib/domain/events/catalog";
import type { Lambda } from "@/lib/domain/lambdas/lambda";
import { namesOfSkills } from "./skill-names";
import { StateWord } from "./state-word";

/** One function of the table. The name's link covers the whole row. */
export function LambdaRow({
  account,
  lambda,
  skills,
  menu,
}: {
  account: string;
  lambda: Lambda;
  skills: Skill[];
  menu: ReactNode;
}) {
  const event = eventOf(lambda.eventId);
  return (
    <TableRow data-lambda={lambda.id}>
      <td>
        <StateWord state={lambda.state} className="align-middle" />
      </td>
      <td>
        <RowLink
          href={`/${account}/functions/${lambda.id}`}
          className="code-word leading-[17px] font-medium"
        >
          {lambda.name}
        </RowLink>
        <span className="block truncate text-12 leading-4 text-ink-3">{lambda.description}</span>
      </td>
      <td className="max-sm:hidden">
        <span className="flex items-center gap-1.5">
          <EventIcon look={event.look} size="bare" />
          <span className="truncate">{event.title}</span>
        </span>
      </td>
      <td
        className="text-ink-2 max-lg:hidden"
        title={lambda.skills.length > 1 ? namesOfSkills(lambda.skills, skills) : undefined}
      >
        <SkillCell ids={lambda.skills} skills={skills} />
      </td>
      <td className="text-ink-2 tabular-nums max-sm:hidden">
        {lambda.deployed ? (
          `v${lambda.deployed.version}`
        ) : (
          <>
            <span aria-hidden>–</span>
            <span className="sr-only">nothing</span>
          </>
        )}
      </td>
      <td className="text-ink-2 max-sm:hidden">
        <span className="max-lg:hidden">{lambda.changedBy} · </span>
        <RelativeTime at={lambda.changedAt} />
      </td>
      {menu && <td className="pr-2! text-right text-clip">{menu}</td>}
    </TableRow>
  );
}

function SkillCell({ ids, skills }: { ids: string[]; skills: Skill[] }) {
  const [first, ...more] = ids;
  if (first === undefined) return "All skills";
  const known = skills.find((skill) => skill.id === first);
  return (
    <>
      {known ? `${known.name} ` : ""}
      <span className="code-word text-ink-3">{first}</span>
      {more.length > 0 && <span className="text-ink-3"> +{more.length}</span>}
    </>
  );
}
