import type { Metadata } from "next";
import { ChangeReference } from "@/components/events/change-reference";

export const metadata: Metadata = { title: "Changes" };

export default async function ChangesPage({ params }: { params: Promise<{ account: string }> }) {
  const { account } = await params;
  return <ChangeReference account={account} />;
}
