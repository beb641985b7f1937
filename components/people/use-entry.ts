import { type FormEvent, useState } from "react";

/**
 * Sends a form that lets somebody in, and goes on with a whole new page; where it answers "stay",
 * there is more to ask.
 */
export function useEntry(enter: () => Promise<unknown>, next: string) {
  const [failure, setFailure] = useState<string>();
  const [entering, setEntering] = useState(false);
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (entering) return;
    setEntering(true);
    setFailure(undefined);
    try {
      if ((await enter()) === "stay") setEntering(false);
      else window.location.assign(next);
    } catch (thrown) {
      setFailure(thrown instanceof Error ? thrown.message : "That did not work. Try again.");
      setEntering(false);
    }
  }
  return { failure, entering, submit };
}
