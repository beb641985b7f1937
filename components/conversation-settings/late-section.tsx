"use client";
import { Section } from "@/components/settings/section";
import { SettingRow, SettingRows } from "@/components/settings/setting-row";
import type { SettingsInHand } from "@/components/settings/use-account-settings";
import { Segmented } from "@/components/ui/segmented";
import { latenesses, type StalePolicies } from "@/lib/domain/accounts/stale-policies";
import { lateCommands, policyLabels } from "./late-words";

const commands = Object.keys(lateCommands) as (keyof StalePolicies)[];

/** What becomes of a command whose conversation has moved since it was decided. */
export function LateSection({
  inHand: { settings, changeNow },
  may,
}: {
  inHand: SettingsInHand;
  may: boolean;
}) {
  const { stalePolicies } = settings;
  return (
    <Section
      title="Answers that come too late"
      words="A function answers while the conversation goes on. Where an agent answered, took, moved or closed it meanwhile, this decides."
    >
      <SettingRows>
        {commands.map((type) => {
          const { name, code, ...sentences } = lateCommands[type];
          const policy = stalePolicies[type];
          return (
            <SettingRow
              key={type}
              name={code ? <span className="code-word">{name}</span> : name}
              words={sentences[policy]}
              control={
                may ? (
                  <Segmented
                    label={`Late ${name}`}
                    value={policy}
                    options={latenesses.map((value) => ({ value, label: policyLabels[value] }))}
                    onChange={(next) =>
                      next !== policy &&
                      void changeNow(
                        (now) => ({ stalePolicies: { ...now.stalePolicies, [type]: next } }),
                        `Late ${name}: ${policyLabels[next].toLowerCase()}.`,
                        (now) => ({ stalePolicies: { ...now.stalePolicies, [type]: policy } }),
                      )
                    }
                  />
                ) : (
                  <span className="text-12 text-ink-2">{policyLabels[policy]}</span>
                )
              }
            />
          );
        })}
      </SettingRows>
    </Section>
  );
}
