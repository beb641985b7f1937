import type { Metadata } from "next";
import { EnvironmentScreen } from "@/components/environment/environment-screen";

export const metadata: Metadata = { title: "Environment" };

export default function EnvironmentPage() {
  return <EnvironmentScreen />;
}
