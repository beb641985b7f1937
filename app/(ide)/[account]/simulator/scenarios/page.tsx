import type { Metadata } from "next";
import { visit } from "@/app/visit";
import { ScenariosScreen } from "@/components/simulator/scenarios-screen";
import { listSimulations } from "@/lib/features/simulations/list-simulations";
import { web } from "@/lib/web";

export const metadata: Metadata = { title: "Scenarios" };

export default async function ScenariosPage({ params }: { params: Promise<{ account: string }> }) {
  const { account } = await params;
  await visit(account, "functions.read");
  const scenarios = await listSimulations(web(), { account, saved: true });
  return <ScenariosScreen account={account} initial={scenarios} />;
}
