import type { Metadata } from "next";
import { visit } from "@/app/visit";
import { FunctionsScreen } from "@/components/lambdas/functions-screen";
import { getSettings } from "@/lib/features/accounts/get-settings";
import { listLambdas } from "@/lib/features/lambdas/list-lambdas";
import { web } from "@/lib/web";

export const metadata: Metadata = { title: "Functions" };

export default async function FunctionsPage({ params }: { params: Promise<{ account: string }> }) {
  const { account } = await params;
  const reader = await visit(account, "functions.read");
  const [lambdas, settings] = await Promise.all([
    listLambdas(web(), { account, reader }),
    getSettings(web(), { account }),
  ]);
  return <FunctionsScreen account={account} initialLambdas={lambdas} initialSettings={settings} />;
}
