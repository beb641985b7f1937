/**
 * What keys and buttons of a function's screen ask of each other, across its rooms: the one who can
 * do it listens on `window`, the others need not know who that is.
 */
export const asks = {
  /** runs the test, as it stands in the test panel */
  run: "parley:run",
  /** runs all tests of the function */
  runTests: "parley:run-tests",
  /** opens the review with the diff */
  reviewDeploy: "parley:review-deploy",
  /** shows or hides logs and result */
  logs: "parley:logs",
  /** opens the sheet of keys */
  shortcuts: "parley:shortcuts",
  /** brings a pane into sight; `detail` is its PaneName */
  showPane: "parley:show-pane",
} as const;

export type PaneName = "payload" | "code" | "test";

export function ask(what: Exclude<keyof typeof asks, "showPane">): void {
  window.dispatchEvent(new CustomEvent(asks[what]));
}

export function askForPane(pane: PaneName): void {
  window.dispatchEvent(new CustomEvent(asks.showPane, { detail: pane }));
}

/** The pane that a `showPane` asks for. */
export function paneOf(event: Event): PaneName | undefined {
  const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
  return detail === "payload" || detail === "code" || detail === "test" ? detail : undefined;
}

/** Whether keys go into a text just now, so that single keys must not mean anything else. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest("input, textarea, select, .monaco-editor, [role=textbox]") !== null)
  );
}
