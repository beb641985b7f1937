import { SimulatorLoading } from "@/components/simulator/simulator-loading";

export default function Loading() {
  return <SimulatorLoading />;
}
