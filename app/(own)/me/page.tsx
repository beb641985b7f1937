import type { Metadata } from "next";
import { visitSelf } from "@/app/visit";
import { MeScreen } from "@/components/me/me-screen";
import { refusalWords } from "@/lib/domain/access/provider";
import { listSessions } from "@/lib/features/people/list-sessions";
import { web } from "@/lib/web";

export const metadata: Metadata = { title: "You" };

export default async function MePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const visitor = await visitSelf();
  const [kept, sessions] = await Promise.all([
    web().store.people.get({ person: visitor.id }),
    listSessions(web(), visitor),
  ]);
  const { name, email, memberships } = visitor;
  const { refused } = await searchParams;
  const config = web().provider?.config;
  const provider = config ? { name: config.name, connected: kept?.provider ?? false } : null;
  const me = { name, email, twoFactor: kept?.twoFactor ?? false, password: kept?.password ?? true };
  return (
    <MeScreen
      me={me}
      memberships={memberships}
      sessions={sessions}
      provider={provider}
      refused={refusalWords(typeof refused === "string" ? refused : undefined)}
    />
  );
}
