"use client";
import { useEffect, useRef, useState } from "react";
import { toastError } from "@/components/ui/toast";
import { call } from "@/lib/http/client";
import { replaySimulation } from "@/lib/http/endpoints/simulations";
import type { Session } from "./session";

/** Replays the session beside its recording; also when the address asks for that, or for single steps. */
export function useReplay({ account, kept, look }: Session) {
  const [replaying, setReplaying] = useState(false);
  const replay = () => {
    if (!kept || replaying) return;
    setReplaying(true);
    call(replaySimulation, { params: { account, simulation: kept.id }, body: {} })
      .then(({ steps, verdicts }) => look({ is: "replay", steps, verdicts }), toastError)
      .finally(() => setReplaying(false));
  };
  const asked = useRef({ replay, look });
  useEffect(() => {
    const url = new URL(window.location.href);
    const view = url.searchParams.get("view");
    if (view === null) return;
    url.searchParams.delete("view");
    window.history.replaceState(null, "", url);
    if (view === "replay") asked.current.replay();
    if (view === "steps") asked.current.look({ is: "steps", upTo: 1 });
  }, []);
  return { replaying, replay };
}
