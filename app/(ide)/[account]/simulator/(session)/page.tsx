import type { Metadata } from "next";
import { visit } from "@/app/visit";
import { SimulatorScreen } from "@/components/simulator/simulator-screen";
import { getSettings } from "@/lib/features/accounts/get-settings";
import { web } from "@/lib/web";

export const metadata: Metadata = { title: "Simulator" };

export default async function SimulatorPage({ params }: { params: Promise<{ account: string }> }) {
  const { account } = await params;
  await visit(account, "functions.read");
  const settings = await getSettings(web(), { account });
  return <SimulatorScreen account={account} initial={null} settings={settings} now={Date.now()} />;
}
