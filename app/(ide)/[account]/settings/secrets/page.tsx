import type { Metadata } from "next";
import { visit } from "@/app/visit";
import { SecretsScreen } from "@/components/secrets/secrets-screen";
import { listSecrets } from "@/lib/features/secrets/list-secrets";
import { web } from "@/lib/web";

export const metadata: Metadata = { title: "Secrets" };

export default async function SecretsPage({ params }: { params: Promise<{ account: string }> }) {
  const { account } = await params;
  await visit(account, "secrets.read");
  return <SecretsScreen account={account} initial={await listSecrets(web(), { account })} />;
}
