"use client";
import { Button } from "@/components/ui/button";
import { useWorkspace } from "@/components/workspace/workspace-context";

/** What changes what consumers get: at the right of the function's header. */
export function DeployControls() {
  const { lambda } = useWorkspace();
  return <Button tone="ink">Deploy v{lambda.versions + 1}</Button>;
}
