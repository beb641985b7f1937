import type { Metadata } from "next";
import { SandboxScreen } from "@/components/sandbox/sandbox-screen";

export const metadata: Metadata = { title: "Sandbox" };

export default async function SandboxPage({ params }: { params: Promise<{ account: string }> }) {
  const { account } = await params;
  return <SandboxScreen account={account} />;
}
