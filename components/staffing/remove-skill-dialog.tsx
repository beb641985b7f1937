"use client";
import Link from "next/link";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Skill } from "@/lib/domain/accounts/settings";
import type { SkillUses } from "./uses";

/** Says who counts on a skill before it goes. */
export function RemoveSkillDialog({
  account,
  skill,
  uses: { lambdas, agents },
  remove,
  onClose,
}: {
  account: string;
  skill: Skill;
  uses: SkillUses;
  remove: () => Promise<void>;
  onClose: () => void;
}) {
  return (
    <ConfirmDialog
      title={`Remove ${skill.name}`}
      action="Remove"
      danger
      run={remove}
      onClose={onClose}
    >
      {lambdas.length > 0 && (
        <div>
          <p>
            {lambdas.length === 1 ? "A deployed function answers" : "Deployed functions answer"} for
            it, and {lambdas.length === 1 ? "goes" : "go"} on doing so by its id:
          </p>
          <ul className="mt-1">
            {lambdas.map(({ id, name }) => (
              <li key={id}>
                <Link
                  href={`/${account}/functions/${id}`}
                  className="code-word text-accent hover:underline"
                >
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      {agents.length > 0 && (
        <p>
          {agents.map(({ name }) => name).join(", ")} {agents.length === 1 ? "has" : "have"} it, and{" "}
          {agents.length === 1 ? "loses" : "lose"} it.
        </p>
      )}
      <p className="text-ink-2">
        Without it nobody knows its hours: its conversations are never in off-hours.
      </p>
    </ConfirmDialog>
  );
}
