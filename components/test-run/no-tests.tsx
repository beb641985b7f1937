"use client";
import { Webhook } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useRights } from "@/components/access/rights";
import { InvokeDialog } from "@/components/deploy/invoke-dialog";
import { Button } from "@/components/ui/button";
import { useWorkspace } from "@/components/workspace/workspace-context";

/** In the place of the test, for who may not run whatever text they like: what they may instead. */
export function NoTests() {
  const { account, lambda } = useWorkspace();
  const { can, why } = useRights();
  const [invoking, setInvoking] = useState(false);
  const invokes = can("functions.invoke");
  return (
    <section aria-label="Test" className="flex h-full min-h-0 flex-1 flex-col bg-surface">
      <div className="flex h-11 shrink-0 items-center border-b border-line px-3.5 max-sm:h-[52px]">
        <h2 className="text-13">Test</h2>
      </div>
      <div className="flex flex-col gap-3 px-3.5 py-3">
        <p className="text-ink-2">
          {why("functions.test", "run tests")}{" "}
          {invokes
            ? lambda.deployed
              ? `You may invoke what serves: v${lambda.deployed.version}.`
              : "You may invoke what serves, once something does."
            : "You may read what ran."}
        </p>
        <div className="flex flex-wrap gap-2">
          {invokes && lambda.deployed && (
            <Button onClick={() => setInvoking(true)}>
              <Webhook className="size-3.5" aria-hidden />
              Invoke by HTTP…
            </Button>
          )}
          {can("runs.read") && (
            <Button asChild>
              <Link href={`/${account}/functions/${lambda.id}/runs`}>Recent runs</Link>
            </Button>
          )}
        </div>
      </div>
      <InvokeDialog open={invoking} onOpenChange={setInvoking} />
    </section>
  );
}
