import type { Metadata } from "next";
import { TestsScreen } from "@/components/tests/tests-screen";

export const metadata: Metadata = { title: "Tests" };

export default function TestsPage() {
  return <TestsScreen />;
}
