import { RunsLoading } from "@/components/runs/runs-loading";

export default function Loading() {
  return <RunsLoading />;
}
