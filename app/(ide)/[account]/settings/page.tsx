import { redirect } from "next/navigation";
import { settingsPages } from "@/components/settings/settings-pages";

export default async function SettingsPage({ params }: { params: Promise<{ account: string }> }) {
  const { account } = await params;
  redirect(`/${account}/settings/${settingsPages[0]?.path ?? ""}`);
}
