"use client";
import { useParams } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { call } from "@/lib/http/client";
import { getSettings } from "@/lib/http/endpoints/settings";

/** A screen that could not be loaded: what, why as far as the server says, and the way on. */
export function LoadFailed({ what, retry }: { what: string; retry: () => void }) {
  const { account = "default" } = useParams<{ account?: string }>();
  const [cause, setCause] = useState("");
  useEffect(() => {
    // What the server threw is not told to browsers, so ask for something small and see what it says.
    call(getSettings, { params: { account } }).then(
      () => setCause(""),
      (thrown: unknown) => setCause(thrown instanceof Error ? thrown.message : ""),
    );
  }, [account]);
  return (
    <main className="grid flex-1 place-items-center p-6">
      <div role="alert" className="max-w-md text-center">
        <h1 className="text-16">{what} could not be loaded.</h1>
        <p className="mt-1.5 min-h-5 text-ink-2">{cause || "Nothing was lost. Try again."}</p>
        <Button className="mt-4" onClick={retry}>
          Try again
        </Button>
      </div>
    </main>
  );
}
