import { MonacoAhead } from "@/components/editor/monaco-ahead";

/** The Code tab. The frame of the layout shows it, and keeps it behind the function's other tabs. */
export default function CodePage() {
  return <MonacoAhead />;
}
