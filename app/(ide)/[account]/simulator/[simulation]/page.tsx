import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { visit } from "@/app/visit";
import { SimulatorScreen } from "@/components/simulator/simulator-screen";
import { DomainError } from "@/lib/domain/errors";
import { getSettings } from "@/lib/features/accounts/get-settings";
import { getSimulation } from "@/lib/features/simulations/get-simulation";
import { web } from "@/lib/web";

interface Given {
  params: Promise<{ account: string; simulation: string }>;
}

/** Asked for once a request, by the page's title and by the page. */
const read = cache(async (account: string, simulation: string) => {
  await visit(account, "functions.read");
  try {
    return await getSimulation(web(), { account, simulation });
  } catch (thrown) {
    if (thrown instanceof DomainError && thrown.code === "not_found") notFound();
    throw thrown;
  }
});

export async function generateMetadata({ params }: Given): Promise<Metadata> {
  const { account, simulation } = await params;
  const { name } = await read(account, simulation);
  return { title: name ?? "Simulator" };
}

export default async function SimulationPage({ params }: Given) {
  const { account, simulation } = await params;
  const [kept, settings] = await Promise.all([
    read(account, simulation),
    getSettings(web(), { account }),
  ]);
  return (
    <SimulatorScreen
      key={simulation}
      account={account}
      initial={kept}
      settings={settings}
      now={kept.state.at}
    />
  );
}
