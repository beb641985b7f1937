"use client";
import { useState } from "react";
import { SaveLine } from "@/components/settings/save-line";
import { Section } from "@/components/settings/section";
import { SettingRows } from "@/components/settings/setting-row";
import type { SettingsInHand } from "@/components/settings/use-account-settings";
import { toast } from "@/components/ui/toast";
import { useAttempt } from "@/components/ui/use-attempt";
import { AmountField } from "./amount-field";
import {
  type AmountName,
  amountNames,
  readTimes,
  type TypedTimes,
  typedTimes,
} from "./typed-amount";

const words: Record<AmountName, [name: string, words: string]> = {
  queue: ["Nobody takes it", "A conversation waits in its queue for longer: Conversation Idle."],
  agent: ["Agent silent", "The consumer wrote last and waits for longer: Conversation Idle."],
  consumer: ["Consumer silent", "An agent wrote last and waits for longer: Conversation Idle."],
  normal: ["Response time", "Until an answer is due, as long as no agent says otherwise."],
  urgent: ["Response time, urgent", "Until an answer is due where the consumer marked it urgent."],
};

/** How long a silence may last, and how soon an answer is due. */
export function TimesSection({
  inHand: { settings, change },
  may,
}: {
  inHand: SettingsInHand;
  may: boolean;
}) {
  const [typed, setTyped] = useState<TypedTimes>();
  const [tried, setTried] = useState(false);
  const { failure, running, attempt } = useAttempt("Not saved. Try again.");
  const kept = typedTimes(settings);
  const shown = typed ?? kept;
  const dirty = JSON.stringify(shown) !== JSON.stringify(kept);
  const read = readTimes(shown);
  const problems = tried && !read.ok ? read.problems : {};

  const save = () => {
    setTried(true);
    if (!read.ok || !dirty) return;
    void attempt(async () => {
      await change(() => read.times);
      setTyped(undefined);
      setTried(false);
      toast("The times are changed.");
    });
  };
  return (
    <Section
      title="Waiting"
      words="How long a silence may last before it is told once, and how soon an answer is due."
    >
      <form
        aria-label="Waiting"
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault();
          save();
        }}
        className="flex flex-col gap-2.5"
      >
        <SettingRows>
          {amountNames.map((name) => (
            <AmountField
              key={name}
              name={words[name][0]}
              words={words[name][1]}
              value={shown[name]}
              problem={problems[name]}
              may={may}
              onChange={(value) => setTyped({ ...shown, [name]: value })}
            />
          ))}
        </SettingRows>
        {may && (
          <SaveLine
            dirty={dirty}
            running={running}
            failure={failure}
            onReset={() => {
              setTyped(undefined);
              setTried(false);
            }}
          />
        )}
      </form>
    </Section>
  );
}
