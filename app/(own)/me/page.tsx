import type { Metadata } from "next";
import { visitSelf } from "@/app/visit";
import { MeScreen } from "@/components/me/me-screen";
import { listSessions } from "@/lib/features/people/list-sessions";
import { web } from "@/lib/web";

export const metadata: Metadata = { title: "You" };

export default async function MePage() {
  const visitor = await visitSelf();
  const [kept, sessions] = await Promise.all([
    web().store.people.get({ person: visitor.id }),
    listSessions(web(), visitor),
  ]);
  const { name, email, memberships } = visitor;
  const me = { name, email, twoFactor: kept?.twoFactor ?? false, password: kept?.password ?? true };
  return <MeScreen me={me} memberships={memberships} sessions={sessions} />;
}
