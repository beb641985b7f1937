import type { Metadata } from "next";
import { visit } from "@/app/visit";
import { PeopleScreen } from "@/components/people/people-screen";
import { web } from "@/lib/web";

export const metadata: Metadata = { title: "People" };

export default async function PeoplePage({ params }: { params: Promise<{ account: string }> }) {
  const { account } = await params;
  const { id } = await visit(account, "people.read");
  const { store } = web();
  const [members, invitations] = await Promise.all([
    store.members.list({ account }),
    store.invitations.list({ account }),
  ]);
  return <PeopleScreen account={account} me={id} initial={{ members, invitations }} />;
}
