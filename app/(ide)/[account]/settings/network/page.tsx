import type { Metadata } from "next";
import { visit } from "@/app/visit";
import { NetworkScreen } from "@/components/network/network-screen";
import { getSettings } from "@/lib/features/accounts/get-settings";
import { web } from "@/lib/web";

export const metadata: Metadata = { title: "Network" };

export default async function NetworkPage({
  params,
  searchParams,
}: {
  params: Promise<{ account: string }>;
  searchParams: Promise<{ host?: string | string[] }>;
}) {
  const { account } = await params;
  await visit(account, "settings.read");
  const { host } = await searchParams;
  const { allowedHosts } = await getSettings(web(), { account });
  const wanted = typeof host === "string" ? host : "";
  return <NetworkScreen account={account} initial={allowedHosts} wanted={wanted} />;
}
