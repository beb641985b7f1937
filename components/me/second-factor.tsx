"use client";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ProofDialog } from "./proof-dialog";
import { SetUpDialog } from "./set-up-dialog";

/** Whether a code is asked for beside the password, and how that is changed. */
export function SecondFactor({ on }: { on: boolean }) {
  const [open, setOpen] = useState<"set up" | "turn off" | "new codes" | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="mr-auto flex items-center gap-2">
        <span
          aria-hidden
          className={`size-2 rounded-full ${on ? "bg-good" : "border border-line-2 bg-sunken"}`}
        />
        {on ? "On" : "Off"}
      </span>
      {on ? (
        <>
          <Button onClick={() => setOpen("new codes")}>New recovery codes</Button>
          <Button tone="danger" onClick={() => setOpen("turn off")}>
            Turn off
          </Button>
        </>
      ) : (
        <Button tone="ink" onClick={() => setOpen("set up")}>
          Set up
        </Button>
      )}
      {open === "set up" && <SetUpDialog onClose={close} />}
      {(open === "turn off" || open === "new codes") && (
        <ProofDialog wanted={open} onClose={close} />
      )}
    </div>
  );
}
