import { type KeyPart, KeySheet } from "./key-sheet";

const parts: KeyPart[] = [
  {
    title: "This function",
    keys: [
      { keys: ["mod+enter"], does: "Run", right: "functions.test" },
      { keys: ["mod+shift+enter"], does: "Run all tests", right: "functions.test" },
      { keys: ["mod+s"], does: "Save the draft; never deploys", right: "functions.write" },
      { keys: ["mod+shift+d"], does: "Review and deploy", right: "functions.deploy" },
      { keys: ["mod+j"], does: "Logs and result", right: "functions.test" },
      { keys: ["F6"], does: "Next pane" },
      { keys: ["shift+F6"], does: "Previous pane" },
    ],
  },
  {
    title: "Code",
    keys: [
      { keys: ["F1"], does: "Commands of the editor" },
      { keys: ["F8"], does: "Next problem" },
      { keys: ["mod+Space"], does: "Suggest", right: "functions.write" },
      { keys: ["mod+shift+o"], does: "Go to symbol" },
      { keys: ["F2"], does: "Rename", right: "functions.write" },
      { keys: ["shift+alt+f"], does: "Format", right: "functions.write" },
      { keys: ["mod+."], does: "Quick fix", right: "functions.write" },
      { keys: ["mod+f"], does: "Find" },
    ],
  },
];

/** The sheet of keys of a function's screen, opened by `?` or the header's button. */
export function ShortcutsSheet() {
  return <KeySheet parts={parts} />;
}
