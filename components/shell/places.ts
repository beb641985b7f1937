import {
  BookOpen,
  House,
  LayoutGrid,
  type LucideIcon,
  MessagesSquare,
  Settings,
  SquareFunction,
} from "lucide-react";

export interface Place {
  label: string;
  icon: LucideIcon;
  /** below the account; none for its home */
  path: string;
  /** not in the bar of narrow screens, which has room for so many */
  wideOnly?: boolean;
}

/** The screens of the side bar and the bottom bar. */
export const places: Place[] = [
  { label: "Home", icon: House, path: "" },
  { label: "Functions", icon: SquareFunction, path: "functions" },
  { label: "Templates", icon: LayoutGrid, path: "templates" },
  { label: "Simulator", icon: MessagesSquare, path: "simulator" },
  { label: "Events", icon: BookOpen, path: "events", wideOnly: true },
  { label: "Settings", icon: Settings, path: "settings" },
];

export function addressOf({ path }: Place, account: string): string {
  return path === "" ? `/${account}` : `/${account}/${path}`;
}

export function isAt(place: Place, account: string, pathname: string): boolean {
  const address = addressOf(place, account);
  return pathname === address || (place.path !== "" && pathname.startsWith(`${address}/`));
}
