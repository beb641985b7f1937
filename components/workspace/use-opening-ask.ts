"use client";
import { useEffect, useRef } from "react";
import { ask, askForPane } from "./keys";
import { useWorkspace } from "./workspace-context";

/**
 * What the address asks of a function's screen as it opens, once: `?line=12&column=8` goes there,
 * `?test=1` shows the test, `?review=1` opens the review. Other screens lead here with these.
 */
export function useOpeningAsk(): void {
  const { openLine } = useWorkspace();
  const open = useRef(openLine);
  useEffect(() => {
    const url = new URL(window.location.href);
    const take = (name: string) => {
      const value = url.searchParams.get(name);
      url.searchParams.delete(name);
      return value;
    };
    const line = Number(take("line"));
    const column = Number(take("column"));
    const [test, review] = [take("test"), take("review")];
    if (line > 0) open.current(line, column > 0 ? column : undefined);
    if (test) {
      askForPane("test");
      document.querySelector<HTMLElement>("[data-pane=test] button:not(:disabled)")?.focus();
    }
    if (review) ask("reviewDeploy");
    if (url.href !== window.location.href) window.history.replaceState(null, "", url);
  }, []);
}
