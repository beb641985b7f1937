"use client";
import Link from "next/link";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { DialogClose, DialogFoot } from "@/components/ui/dialog";
import { useWorkspace } from "@/components/workspace/workspace-context";
import type { Deployment } from "./deployment";
import { InvokeLines } from "./invoke-lines";

/** What the review turns into: where the new version answers. */
export function ReviewServed({ made }: { made: Deployment }) {
  const { account } = useWorkspace();
  const done = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone, and the focus with it.
  useEffect(() => done.current?.focus(), []);
  return (
    <>
      <p role="status" className="sr-only">
        v{made.version} is deployed.
      </p>
      <div className="min-h-0 flex-1 overflow-y-auto p-5">
        <InvokeLines />
      </div>
      <DialogFoot>
        <DialogClose asChild>
          <Button asChild>
            <Link href={`/${account}/functions/${made.lambda.id}/versions/${made.version}`}>
              Show v{made.version}
            </Link>
          </Button>
        </DialogClose>
        <DialogClose asChild>
          <Button ref={done} tone="ink">
            Done
          </Button>
        </DialogClose>
      </DialogFoot>
    </>
  );
}
