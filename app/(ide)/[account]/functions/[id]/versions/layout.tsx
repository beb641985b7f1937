import type { ReactNode } from "react";
import { VersionsFrame } from "@/components/versions/versions-frame";

export default function VersionsLayout({ children }: { children: ReactNode }) {
  return <VersionsFrame>{children}</VersionsFrame>;
}
