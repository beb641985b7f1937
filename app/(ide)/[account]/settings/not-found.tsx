import { NoSettingsPage } from "@/components/settings/no-settings-page";

export default function NotFound() {
  return <NoSettingsPage />;
}
