import type { ReactNode } from "react";
import { SettingsFrame } from "@/components/settings/settings-frame";

export default async function SettingsLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ account: string }>;
}) {
  const { account } = await params;
  return <SettingsFrame account={account}>{children}</SettingsFrame>;
}
