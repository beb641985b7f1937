import { notFound, redirect } from "next/navigation";
import { visit } from "@/app/visit";
import { settingsPages } from "@/components/settings/settings-pages";
import { can } from "@/lib/domain/access/actor";

/** The first page of the settings that the visitor may see. */
export default async function SettingsPage({ params }: { params: Promise<{ account: string }> }) {
  const { account } = await params;
  const person = await visit(account, "functions.read");
  const page = settingsPages.find(({ right }) => can(person, account, right));
  if (!page) notFound();
  redirect(`/${account}/settings/${page.path}`);
}
