import type { Metadata } from "next";
import { visit } from "@/app/visit";
import { Gallery } from "@/components/gallery/gallery";
import { listLambdas } from "@/lib/features/lambdas/list-lambdas";
import { web } from "@/lib/web";

export const metadata: Metadata = { title: "Templates" };

export default async function TemplatesPage({ params }: { params: Promise<{ account: string }> }) {
  const { account } = await params;
  const reader = await visit(account, "functions.read");
  const lambdas = await listLambdas(web(), { account, reader });
  return <Gallery account={account} initialLambdas={lambdas} />;
}
