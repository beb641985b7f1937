import { BookOpen, LayoutGrid, type LucideIcon, Settings, SquareFunction } from "lucide-react";

export interface Place {
  label: string;
  icon: LucideIcon;
  /** below the account */
  path: string;
}

/** The screens of the side bar and the bottom bar. */
export const places: Place[] = [
  { label: "Functions", icon: SquareFunction, path: "functions" },
  { label: "Templates", icon: LayoutGrid, path: "templates" },
  { label: "Events", icon: BookOpen, path: "events" },
  { label: "Settings", icon: Settings, path: "settings" },
];

export function isAt(place: Place, account: string, pathname: string): boolean {
  const address = `/${account}/${place.path}`;
  return pathname === address || pathname.startsWith(`${address}/`);
}
