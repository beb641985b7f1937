"use client";
import { usePathname } from "next/navigation";
import { useRights } from "@/components/access/rights";
import { NotFoundHere } from "@/components/shell/not-found-here";
import { settingsPages } from "./settings-pages";

/** In the place of a page of the settings: for other roles, or none at all. */
export function NoSettingsPage() {
  const { can, why } = useRights();
  const path = usePathname().split("/")[3];
  const page = settingsPages.find((each) => each.path === path);
  const refused = page && !can(page.right) ? page : undefined;
  const first = settingsPages.find((each) => can(each.right));
  const links = [
    { to: "functions", label: "All functions" },
    ...(first ? [{ to: `settings/${first.path}`, label: first.label }] : []),
  ];
  return refused ? (
    <NotFoundHere
      title={`${refused.label}: not for your role.`}
      words={<p>{why(refused.right)} Ask an owner or an admin if you need it.</p>}
      links={links}
    />
  ) : (
    <NotFoundHere
      title="No settings at this address."
      words={<p>Check the address, or go on from one of these.</p>}
      links={links}
    />
  );
}
