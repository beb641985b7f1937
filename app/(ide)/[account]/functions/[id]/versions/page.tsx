import { VersionDetail } from "@/components/versions/version-detail";

export const metadata = { title: "Versions" };

export default function VersionsPage() {
  return <VersionDetail />;
}
