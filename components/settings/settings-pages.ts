import type { Right } from "@/lib/domain/access/rights";

interface SettingsPage {
  label: string;
  /** below the settings */
  path: string;
  /** who has it not is not shown the way, and is told who has it where they come by address */
  right: Right;
}

/** The pages of the settings, in the order of their tabs. */
export const settingsPages: SettingsPage[] = [
  { label: "Conversations", path: "conversations", right: "settings.read" },
  { label: "Skills and agents", path: "skills", right: "settings.read" },
  { label: "Network", path: "network", right: "settings.read" },
  { label: "Secrets", path: "secrets", right: "secrets.read" },
  { label: "People", path: "people", right: "people.read" },
  { label: "Machine access", path: "machines", right: "machines.manage" },
  { label: "Sandbox", path: "sandbox", right: "settings.read" },
  { label: "Audit log", path: "audit", right: "audit.read" },
];
