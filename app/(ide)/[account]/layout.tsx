import type { ReactNode } from "react";
import { visit } from "@/app/visit";
import { Rights } from "@/components/access/rights";
import { AnonymousCallsOnScreen } from "@/components/machines/anonymous-calls";
import { Shell } from "@/components/shell/shell";
import { anonymousCalls } from "@/lib/features/machines/anonymous-calls";
import { web } from "@/lib/web";

export default async function AccountLayout({
  children,
  params,
}: {
  children: ReactNode;
  params: Promise<{ account: string }>;
}) {
  const { account } = await params;
  const { name, email, memberships } = await visit(account, "functions.read");
  const role = memberships.find((each) => each.account === account)?.role ?? "viewer";
  return (
    <Rights role={role}>
      <AnonymousCallsOnScreen calls={await anonymousCalls(web(), { account })}>
        <Shell account={account} person={{ name, email, role }} memberships={memberships}>
          {children}
        </Shell>
      </AnonymousCallsOnScreen>
    </Rights>
  );
}
