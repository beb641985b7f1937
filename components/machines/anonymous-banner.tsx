"use client";
import { LockOpen } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useAnonymousCalls } from "./anonymous-calls";
import { RequireTokenDialog } from "./require-token-dialog";

/** Says on every screen that functions are invoked without a token, for as long as they are. */
export function AnonymousBanner({ account }: { account: string }) {
  const { holds } = useAnonymousCalls();
  const [open, setOpen] = useState(false);
  return (
    <>
      {holds && (
        <aside
          aria-label="Calls without a token"
          className="flex min-h-[34px] shrink-0 items-center gap-2 border-b border-line bg-warn-weak px-4 py-1 text-12 text-warn"
        >
          <LockOpen className="size-3.5 shrink-0 max-sm:hidden" aria-hidden />
          <p className="min-w-0 flex-1">
            <span className="max-sm:hidden">
              Any program on this machine may invoke functions of this account without a token.
            </span>
            <span className="sm:hidden">Functions are invoked without a token.</span>
          </p>
          <Button size="small" onClick={() => setOpen(true)}>
            Require a token…
          </Button>
        </aside>
      )}
      {open && <RequireTokenDialog account={account} onClose={() => setOpen(false)} />}
    </>
  );
}
