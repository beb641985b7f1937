import { type FormEvent, useState } from "react";
import { useAttempt } from "@/components/ui/use-attempt";

/**
 * Sends a form that lets somebody in, and goes on with a whole new page; where it answers "stay",
 * there is more to ask.
 */
export function useEntry(enter: () => Promise<unknown>, next: string) {
  const { failure, running, attempt } = useAttempt();
  const [leaving, setLeaving] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void attempt(async () => {
      if ((await enter()) === "stay") return;
      setLeaving(true);
      window.location.assign(next);
    });
  };
  return { failure, entering: running || leaving, submit };
}
