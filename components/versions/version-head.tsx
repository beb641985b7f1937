"use client";
import { ArrowLeft, Pencil } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useRights } from "@/components/access/rights";
import { InvokeDialog } from "@/components/deploy/invoke-dialog";
import { ReviewDialog } from "@/components/deploy/review-dialog";
import { useBlockers } from "@/components/deploy/use-blockers";
import { useDeploy } from "@/components/deploy/use-deploy";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tooltip } from "@/components/ui/tooltip";
import { useWorkspace } from "@/components/workspace/workspace-context";
import type { Version } from "@/lib/domain/lambdas/lambda";
import { MessageDialog } from "./message-dialog";
import { useRestore } from "./use-restore";
import { ServesMark } from "./version-row";

/** What a version is, and the two ways back to it: into the draft, or to where consumers are. */
export function VersionHead({ version }: { version: Version }) {
  const { account, lambda } = useWorkspace();
  const { can } = useRights();
  const deploys = can("functions.deploy");
  const [describing, setDescribing] = useState(false);
  const [invoking, setInvoking] = useState(false);
  const serves = lambda.deployed?.version === version.version;
  return (
    <div className="flex flex-wrap items-start gap-x-4 gap-y-2 border-b border-line px-3.5 py-3">
      <div className="min-w-48 flex-1">
        <div className="flex items-center gap-2">
          <Button asChild tone="ghost" size="icon" className="sm:hidden">
            <Link href={`/${account}/functions/${lambda.id}/versions`} aria-label="All versions">
              <ArrowLeft className="size-4" />
            </Link>
          </Button>
          <h2 className="font-mono text-16">v{version.version}</h2>
          {serves && <ServesMark />}
          <span className="text-12 text-ink-3">
            {version.by}, <RelativeTime at={version.deployedAt} />
          </span>
        </div>
        <div className="flex items-start gap-1">
          <p className="py-1 wrap-anywhere whitespace-pre-line text-ink-2">
            {version.message || <span className="text-ink-3">No message</span>}
          </p>
          {deploys && (
            <Tooltip label="Edit message">
              <Button
                tone="ghost"
                size="icon-small"
                aria-label={version.message ? "Edit message" : "Add message"}
                className="max-sm:-mt-1"
                onClick={() => setDescribing(true)}
              >
                <Pencil className="size-3.5" />
              </Button>
            </Tooltip>
          )}
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        {serves && can("functions.invoke") && (
          <Button onClick={() => setInvoking(true)}>Invoke</Button>
        )}
        {can("functions.write") && <RestoreButton version={version} />}
        {deploys && (serves ? <UndeployButton /> : <RollBackButton version={version} />)}
      </div>
      <MessageDialog
        open={describing}
        onOpenChange={setDescribing}
        account={account}
        lambdaId={lambda.id}
        version={version.version}
        message={version.message}
      />
      <InvokeDialog open={invoking} onOpenChange={setInvoking} />
    </div>
  );
}

function RestoreButton({ version }: { version: Version }) {
  const { why, restore } = useRestore(version);
  const button = (
    <Button
      tone="ghost"
      aria-disabled={why !== undefined}
      aria-description={why}
      onClick={() => why === undefined && void restore()}
    >
      Restore into draft
    </Button>
  );
  return why ? <Tooltip label={why}>{button}</Tooltip> : button;
}

function RollBackButton({ version }: { version: Version }) {
  const { lambda, settings } = useWorkspace();
  const { busy, deploy, deployNow } = useDeploy();
  const [reviewing, setReviewing] = useState(false);
  const subject = { kind: "version" as const, version: version.version, source: version };
  const [blocker] = useBlockers(subject);
  const waits = busy !== null || lambda.state === "Undeploying" || blocker !== undefined;
  const button = (
    <Button
      aria-disabled={waits}
      aria-description={blocker?.text}
      onClick={() => {
        if (waits) return;
        if (settings.reviewBeforeDeploy) setReviewing(true);
        else void deployNow(subject);
      }}
    >
      {busy ? "Rolling back…" : lambda.deployed ? "Roll back" : "Deploy again"}
    </Button>
  );
  return (
    <>
      {blocker ? <Tooltip label={blocker.text}>{button}</Tooltip> : button}
      <ReviewDialog
        open={reviewing}
        onOpenChange={setReviewing}
        subject={subject}
        deploy={deploy}
      />
    </>
  );
}

function UndeployButton() {
  const { lambda } = useWorkspace();
  const { undeploy } = useDeploy();
  const working = lambda.state === "Undeploying";
  return (
    <Button aria-disabled={working} onClick={() => !working && void undeploy()}>
      {working ? "Undeploying…" : "Undeploy"}
    </Button>
  );
}
