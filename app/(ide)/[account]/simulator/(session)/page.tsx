import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { visit } from "@/app/visit";
import { SimulatorScreen } from "@/components/simulator/simulator-screen";
import { getSettings } from "@/lib/features/accounts/get-settings";
import { listSimulations } from "@/lib/features/simulations/list-simulations";
import { web } from "@/lib/web";

export const metadata: Metadata = { title: "Simulator" };

export default async function SimulatorPage({
  params,
  searchParams,
}: {
  params: Promise<{ account: string }>;
  searchParams: Promise<{ new?: string | string[] }>;
}) {
  const { account } = await params;
  const visitor = await visit(account, "functions.read");
  const asked = await searchParams;
  const [settings, sessions] = await Promise.all([
    getSettings(web(), { account }),
    asked.new === undefined ? listSimulations(web(), { account, saved: false }) : [],
  ]);
  // Where nobody asks for a new one, the visitor's last session goes on.
  const last = sessions.find(({ createdBy }) => createdBy === visitor.email);
  if (last) redirect(`/${account}/simulator/${last.id}`);
  return <SimulatorScreen account={account} initial={null} settings={settings} now={Date.now()} />;
}
