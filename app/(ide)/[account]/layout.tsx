import type { ReactNode } from "react";
import { Shell } from "@/components/shell/shell";

export default async function AccountLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ account: string }>;
}) {
  const { account } = await params;
  return <Shell account={account}>{children}</Shell>;
}
