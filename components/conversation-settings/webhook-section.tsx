"use client";
import Link from "next/link";
import { useState } from "react";
import { useSecrets } from "@/components/secrets/use-secrets";
import { SaveLine } from "@/components/settings/save-line";
import { Section } from "@/components/settings/section";
import type { SettingsInHand } from "@/components/settings/use-account-settings";
import { Field, Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { useAttempt } from "@/components/ui/use-attempt";
import { judgeUrl, refusalIn } from "@/lib/domain/egress/url-verdict";
import { readWebhook, type TypedWebhook } from "./typed-webhook";

/** Where effects on conversations are told, and what signs them. */
export function WebhookSection({
  account,
  inHand: { settings, change },
  may,
}: {
  account: string;
  inHand: SettingsInHand;
  may: boolean;
}) {
  const secrets = useSecrets(account);
  const [typed, setTyped] = useState<TypedWebhook>();
  const [tried, setTried] = useState(false);
  const { failure, running, attempt } = useAttempt("Not saved. Try again.");
  const { effectsWebhook } = settings;
  const kept = { url: effectsWebhook?.url ?? "", secretName: effectsWebhook?.secretName ?? "" };
  const shown = typed ?? kept;
  const dirty = shown.url !== kept.url || shown.secretName !== kept.secretName;
  const read = readWebhook(shown);
  const problems = tried && !read.ok ? read.problems : {};
  const names = [
    ...new Set([
      ...(secrets ?? []).map(({ name }) => name),
      ...(shown.secretName ? [shown.secretName] : []),
    ]),
  ];
  const blocked =
    read.ok && read.webhook ? blockedWords(judgeUrl(read.webhook.url, settings.allowedHosts)) : "";

  const save = () => {
    setTried(true);
    if (!read.ok || !dirty) return;
    void attempt(async () => {
      await change(() => ({ effectsWebhook: read.webhook }));
      setTyped(undefined);
      setTried(false);
      toast(read.webhook ? "Effects are told to the webhook." : "Effects are told to nobody now.");
    });
  };
  return (
    <Section
      title="Effects webhook"
      words="Each effect on a live conversation is sent there as JSON, signed with the secret, and again until it is taken. Leave both empty to tell nobody."
    >
      <form
        aria-label="Effects webhook"
        noValidate
        onSubmit={(submit) => {
          submit.preventDefault();
          save();
        }}
        className="flex flex-col gap-2.5"
      >
        <div className="grid grid-cols-[minmax(0,1fr)_240px] gap-x-4 gap-y-2 max-sm:grid-cols-1">
          <Field label="URL" htmlFor="webhook-url" error={problems.url}>
            <Input
              id="webhook-url"
              type="url"
              value={shown.url}
              readOnly={!may}
              placeholder="https://chat.example.com/effects"
              autoComplete="off"
              spellCheck={false}
              aria-invalid={problems.url ? true : undefined}
              aria-describedby={problems.url ? "webhook-url-error" : undefined}
              onChange={(typing) => setTyped({ ...shown, url: typing.target.value })}
              className="font-mono"
            />
          </Field>
          <Field
            label="Secret that signs"
            htmlFor="webhook-secret"
            error={problems.secretName}
            hint={
              secrets?.length === 0 && (
                <>
                  The account has no secrets yet.{" "}
                  <Link href={`/${account}/settings/secrets`} className="text-accent underline">
                    Add one
                  </Link>
                </>
              )
            }
          >
            <Select
              id="webhook-secret"
              value={shown.secretName}
              disabled={!may}
              aria-invalid={problems.secretName ? true : undefined}
              aria-describedby={problems.secretName ? "webhook-secret-error" : undefined}
              onChange={(secretName) => setTyped({ ...shown, secretName })}
            >
              <option value="">None</option>
              {names.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
        </div>
        {blocked && (
          <p role="status" className="text-12 text-warn">
            It would be blocked: {blocked}{" "}
            <Link href={`/${account}/settings/network`} className="text-accent underline">
              Allowed hosts
            </Link>
          </p>
        )}
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

const blockedWords = (verdict: ReturnType<typeof judgeUrl>) =>
  verdict.target ? "" : refusalIn(verdict);
