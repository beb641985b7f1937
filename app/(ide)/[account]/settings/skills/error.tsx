"use client";
import { LoadFailed } from "@/components/shell/load-failed";

export default function Failed({ retry }: { retry: () => void }) {
  return <LoadFailed what="Skills and agents" retry={retry} />;
}
