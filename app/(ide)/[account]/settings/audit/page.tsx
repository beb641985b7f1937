import type { Metadata } from "next";
import { visit } from "@/app/visit";
import { readAuditFilter } from "@/components/audit/audit-address";
import { AuditScreen } from "@/components/audit/audit-screen";
import { listAudit } from "@/lib/features/audit/list-entries";
import { web } from "@/lib/web";

export const metadata: Metadata = { title: "Audit log" };

interface Address {
  params: Promise<{ account: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function AuditLogPage({ params, searchParams }: Address) {
  const { account } = await params;
  await visit(account, "audit.read");
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams)) {
    if (typeof value === "string") search.set(name, value);
  }
  const filter = readAuditFilter(search);
  const page = await listAudit(web(), { account, filter, limit: 50 });
  return <AuditScreen account={account} initial={{ filter, page }} />;
}
