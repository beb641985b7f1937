import { RunScreen } from "@/components/runs/run-screen";

export default async function RunPage({ params }: { params: Promise<{ runId: string }> }) {
  const { runId } = await params;
  return <RunScreen key={runId} runId={runId} />;
}
