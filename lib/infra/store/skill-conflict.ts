import { z } from "zod";
import { type AccountSettings, accountSettings } from "@/lib/domain/accounts/settings";
import { DomainError } from "@/lib/domain/errors";
import { type EventId, eventIds, eventOf } from "@/lib/domain/events/catalog";
import type { LambdaKey } from "@/lib/domain/lambdas/lambda";
import { isId } from "./addresses";
import type { Database } from "./database";
import { RuleBroken } from "./database-errors";

const eventId = z.enum(eventIds);
const settings = accountSettings.pick({ skills: true });

/** "Support DE and Billing": the skills that both would answer for. */
function contested(mine: string[], theirs: string[], known: AccountSettings["skills"]): string {
  const both = mine.length === 0 ? theirs : mine.filter((skill) => theirs.includes(skill));
  if (both.length === 0 || theirs.length === 0) return "all skills";
  const names = both.map((id) => known.find((skill) => skill.id === id)?.name ?? id);
  return new Intl.ListFormat("en").format(names);
}

function conflict(event: EventId, other?: { id: string; name: string; of: string }): DomainError {
  const { title } = eventOf(event);
  return new DomainError(
    "conflict",
    other
      ? `${other.name} answers ${title} for ${other.of} already. Undeploy it, or choose other skills.`
      : `Another function answers ${title} already. Undeploy it, or choose other skills.`,
    other ? { lambda: { id: other.id, name: other.name } } : undefined,
  );
}

/**
 * Says which deployed function stands in the way when the database refused a second one for the
 * same event and skills; any other error stays what it is. Asked after the transaction, which the
 * refusal ended.
 */
export async function explainSkillConflict(
  db: Database,
  error: unknown,
  { account, id, skills }: LambdaKey & { skills?: string[] },
): Promise<unknown> {
  if (!(error instanceof RuleBroken) || error.rule !== "disjoint_skills") return error;
  const mine = await db.lambda.findUniqueOrThrow({
    where: { id, accountId: account },
    include: { account: true },
  });
  const otherId = error.detail ?? "";
  const other = isId(otherId)
    ? await db.lambda.findFirst({ where: { id: otherId, accountId: account } })
    : null;
  const event = eventId.parse(mine.eventId);
  if (!other) return conflict(event);
  const known = settings.parse(mine.account.settings).skills;
  const of = contested(skills ?? mine.skills, other.skills, known);
  return conflict(event, { id: other.id, name: other.name, of });
}
