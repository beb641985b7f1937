"use client";
import { useRights } from "@/components/access/rights";
import { useAccountSettings } from "@/components/settings/use-account-settings";
import type { AccountSettings } from "@/lib/domain/accounts/settings";
import { AnswersSection } from "./answers-section";
import { FileSection } from "./file-section";
import { LateSection } from "./late-section";
import { MessagesSection } from "./messages-section";
import { TimesSection } from "./times-section";
import { WebhookSection } from "./webhook-section";

/** What the account decides of its conversations, and of what functions answer about them. */
export function ConversationSettings({
  account,
  initial,
}: {
  account: string;
  initial: AccountSettings;
}) {
  const inHand = useAccountSettings(account, initial);
  const { can, why } = useRights();
  const may = can("settings.write");
  return (
    <main
      aria-label="Conversations"
      className="flex max-w-[1080px] flex-col gap-7 px-6 py-5 max-sm:px-4"
    >
      {!may && <p className="text-12 text-ink-2">{why("settings.write")}</p>}
      <AnswersSection inHand={inHand} may={may} />
      <MessagesSection inHand={inHand} may={may} />
      <TimesSection inHand={inHand} may={may} />
      <LateSection inHand={inHand} may={may} />
      <WebhookSection account={account} inHand={inHand} may={may} />
      <FileSection account={account} inHand={inHand} may={may} />
    </main>
  );
}
