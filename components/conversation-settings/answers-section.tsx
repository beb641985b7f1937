"use client";
import { Section } from "@/components/settings/section";
import { SettingRow, SettingRows } from "@/components/settings/setting-row";
import type { SettingsInHand } from "@/components/settings/use-account-settings";
import { Segmented } from "@/components/ui/segmented";
import { Switch } from "@/components/ui/switch";
import type { AccountSettings } from "@/lib/domain/accounts/settings";

const readings = [
  { value: "automaticMessage", label: "Automatic message" },
  { value: "nothing", label: "Nothing" },
] as const satisfies { value: AccountSettings["emptyArray"]; label: string }[];

/** Whether the controller bot acts, and how it reads answers. */
export function AnswersSection({ inHand, may }: { inHand: SettingsInHand; may: boolean }) {
  const { settings, changeNow } = inHand;
  const { controllerBot, emptyArray, transferToAgent } = settings;
  return (
    <Section
      title="Controller bot"
      words="It carries out on conversations what functions answer. A change here counts from the next event on."
    >
      <SettingRows>
        <SettingRow
          name="Events"
          words={
            controllerBot
              ? "Changes of conversations raise events, and functions answer them."
              : "No event fires: no function is asked, and no automatic message is sent."
          }
          control={
            <OnOff
              label="Events"
              on={controllerBot}
              may={may}
              onChange={(on) =>
                void changeNow(
                  () => ({ controllerBot: on }),
                  on ? "Events fire again." : "No event fires from now on.",
                  () => ({ controllerBot: !on }),
                )
              }
            />
          }
        />
        <SettingRow
          name={
            <>
              An answer of <span className="code-word">[]</span>
            </>
          }
          words={
            emptyArray === "nothing"
              ? "An empty array means to do nothing: the automatic message is not sent."
              : "An empty array sets no message, so the automatic message is sent."
          }
          control={
            may ? (
              <Segmented
                label="An answer of an empty array"
                value={emptyArray}
                options={readings}
                onChange={(next) =>
                  next !== emptyArray &&
                  void changeNow(
                    () => ({ emptyArray: next }),
                    next === "nothing"
                      ? "An empty array does nothing from now on."
                      : "An empty array sends the automatic message from now on.",
                    () => ({ emptyArray }),
                  )
                }
              />
            ) : (
              <span className="text-12 text-ink-2">
                {readings.find(({ value }) => value === emptyArray)?.label}
              </span>
            )
          }
        />
        <SettingRow
          name="Transfers to an agent"
          words={
            transferToAgent
              ? "A transfer may name the agent who is asked to take the conversation."
              : "A transfer goes to a skill only; the agent that it names is left out."
          }
          control={
            <OnOff
              label="Transfers to an agent"
              on={transferToAgent}
              may={may}
              onChange={(on) =>
                void changeNow(
                  () => ({ transferToAgent: on }),
                  on ? "Transfers may name an agent." : "Transfers name no agent from now on.",
                  () => ({ transferToAgent: !on }),
                )
              }
            />
          }
        />
      </SettingRows>
    </Section>
  );
}

function OnOff({
  label,
  on,
  may,
  onChange,
}: {
  label: string;
  on: boolean;
  may: boolean;
  onChange: (on: boolean) => void;
}) {
  return (
    <label className="flex items-center gap-2 max-sm:min-h-9">
      <span aria-hidden className="text-12 text-ink-2">
        {on ? "On" : "Off"}
      </span>
      <Switch aria-label={label} checked={on} disabled={!may} onCheckedChange={onChange} />
    </label>
  );
}
