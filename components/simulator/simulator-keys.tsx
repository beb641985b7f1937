"use client";
import { type KeyPart, KeySheet } from "@/components/workspace/key-sheet";

const parts: KeyPart[] = [
  {
    title: "Simulator",
    keys: [
      { keys: ["Space"], does: "Run or stop the clock", right: "functions.test" },
      { keys: ["n"], does: "To the next thing that happens", right: "functions.test" },
      { keys: ["m"], does: "Half an hour on", right: "functions.test" },
      { keys: ["c"], does: "New consumer", right: "functions.test" },
      { keys: ["mod+s"], does: "Save the scenario", right: "functions.write" },
      { keys: ["j"], does: "Next step, in Step by step" },
      { keys: ["k"], does: "Previous step, in Step by step" },
      { keys: ["F6"], does: "Next pane" },
      { keys: ["shift+F6"], does: "Previous pane" },
    ],
  },
];

/** The simulator's sheet of keys. */
export function SimulatorKeys() {
  return <KeySheet parts={parts} />;
}
