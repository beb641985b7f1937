"use client";
import { WorkspaceFailed } from "@/components/workspace/workspace-failed";

export default function FunctionError({ reset }: { error: Error; reset: () => void }) {
  return <WorkspaceFailed retry={reset} />;
}
