import type { Metadata } from "next";
import { visit } from "@/app/visit";
import { HomeScreen } from "@/components/home/home-screen";
import { listActivity } from "@/lib/features/audit/list-entries";
import { web } from "@/lib/web";

export const metadata: Metadata = { title: "Home" };

export default async function HomePage({ params }: { params: Promise<{ account: string }> }) {
  const { account } = await params;
  const who = await visit(account, "functions.read");
  const initial = await listActivity(web(), { account, who, limit: 50 });
  return <HomeScreen account={account} initial={initial} />;
}
