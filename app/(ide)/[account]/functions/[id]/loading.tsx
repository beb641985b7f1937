import { WorkspaceTabLoading } from "@/components/workspace/workspace-tab-loading";

export default function Loading() {
  return <WorkspaceTabLoading />;
}
