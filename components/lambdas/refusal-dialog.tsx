"use client";
import { CircleX } from "lucide-react";
import Link from "next/link";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogFoot, DialogHead } from "@/components/ui/dialog";
import type { Refusal } from "./use-lambda-actions";

/** Why a function was not deployed: every problem with its place, and the way there. */
export function RefusalDialog({
  account,
  refusal,
  onClose,
}: {
  account: string;
  refusal: Refusal | null;
  onClose: () => void;
}) {
  if (!refusal) return null;
  const { lambda, message, problems } = refusal;
  const address = `/${account}/functions/${lambda.id}`;
  const title = message === "" ? "cannot be deployed yet" : "was not deployed";
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent>
        <DialogHead
          title={
            <>
              <span className="code-word">{lambda.name}</span> {title}
            </>
          }
        >
          {lambda.deployed
            ? `v${lambda.deployed.version} still answers. `
            : "Nothing of it answers. "}
          {problems.length === 1 ? "Fix this to deploy." : "Fix these to deploy."}
        </DialogHead>
        <ul className="flex flex-col gap-2 overflow-y-auto px-5 py-4">
          {problems.map((each) => (
            <li key={`${each.line}:${each.column} ${each.message}`} className="flex gap-2">
              <CircleX className="mt-0.5 size-3.5 shrink-0 text-bad" aria-hidden />
              <span className="min-w-0">
                <Link
                  href={`${address}?line=${each.line}&column=${each.column}`}
                  className="font-medium text-accent hover:underline"
                >
                  Line {each.line}, column {each.column}
                </Link>
                {`: ${each.message}`}
              </span>
            </li>
          ))}
        </ul>
        <DialogFoot>
          <Button onClick={onClose}>Close</Button>
          <Button asChild tone="ink">
            <Link href={address}>Open {lambda.name}</Link>
          </Button>
        </DialogFoot>
      </DialogContent>
    </Dialog>
  );
}
