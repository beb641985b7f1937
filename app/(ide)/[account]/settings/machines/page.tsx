import type { Metadata } from "next";
import { visit } from "@/app/visit";
import { MachinesScreen } from "@/components/machines/machines-screen";
import { listMachines } from "@/lib/features/machines/list-machines";
import { web } from "@/lib/web";

export const metadata: Metadata = { title: "Machine access" };

export default async function MachinesPage({ params }: { params: Promise<{ account: string }> }) {
  const { account } = await params;
  await visit(account, "machines.manage");
  return <MachinesScreen account={account} initial={await listMachines(web(), { account })} />;
}
