import type { Metadata } from "next";
import { visit } from "@/app/visit";
import { ConversationSettings } from "@/components/conversation-settings/conversation-settings";
import { getSettings } from "@/lib/features/accounts/get-settings";
import { web } from "@/lib/web";

export const metadata: Metadata = { title: "Conversations" };

export default async function ConversationSettingsPage({
  params,
}: {
  params: Promise<{ account: string }>;
}) {
  const { account } = await params;
  await visit(account, "settings.read");
  return <ConversationSettings account={account} initial={await getSettings(web(), { account })} />;
}
