import type { Metadata } from "next";
import { visit } from "@/app/visit";
import { StaffingScreen } from "@/components/staffing/staffing-screen";
import { getSettings } from "@/lib/features/accounts/get-settings";
import { web } from "@/lib/web";

export const metadata: Metadata = { title: "Skills and agents" };

export default async function SkillsPage({ params }: { params: Promise<{ account: string }> }) {
  const { account } = await params;
  await visit(account, "settings.read");
  const initial = await getSettings(web(), { account });
  return <StaffingScreen account={account} initial={initial} openedAt={Date.now()} />;
}
