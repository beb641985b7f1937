"use client";
import { GitCompare, Webhook } from "lucide-react";
import { useEffect, useState } from "react";
import { useRights } from "@/components/access/rights";
import { Button } from "@/components/ui/button";
import { asks } from "@/components/workspace/keys";
import { useWorkspace } from "@/components/workspace/workspace-context";
import { DeployButton } from "./deploy-button";
import { DeployMenu } from "./deploy-menu";
import { DiffDialog } from "./diff-dialog";
import { InvokeDialog } from "./invoke-dialog";
import { ReviewDialog } from "./review-dialog";
import { useDeploy } from "./use-deploy";

type Shown = "review" | "diff" | "invoke" | null;

/** What changes what consumers get, and how to look at it: at the right of the function's header. */
export function DeployControls() {
  const { settings, lambda } = useWorkspace();
  const { can } = useRights();
  const deploys = can("functions.deploy");
  const { busy, deploy, deployNow, undeploy } = useDeploy();
  const [shown, setShown] = useState<Shown>(null);
  const dialog = (which: Shown) => ({
    open: shown === which,
    onOpenChange: (open: boolean) => setShown(open ? which : null),
  });
  useEffect(() => {
    if (!deploys) return;
    const review = () => setShown("review");
    window.addEventListener(asks.reviewDeploy, review);
    return () => window.removeEventListener(asks.reviewDeploy, review);
  }, [deploys]);
  return (
    <>
      {lambda.deployed && (
        <>
          <Button tone="ghost" onClick={() => setShown("diff")} className="max-lg:hidden">
            <GitCompare className="size-3.5" aria-hidden />
            Diff
          </Button>
          {can("functions.invoke") && (
            <Button tone="ghost" onClick={() => setShown("invoke")} className="max-lg:hidden">
              <Webhook className="size-3.5" aria-hidden />
              Invoke
            </Button>
          )}
        </>
      )}
      {deploys && (
        <>
          <DeployButton
            busy={busy}
            onDeploy={() =>
              settings.reviewBeforeDeploy
                ? setShown("review")
                : void deployNow({ kind: "draft" }, () => setShown("review"))
            }
          >
            <DeployMenu
              onReview={() => setShown("review")}
              onInvoke={() => setShown("invoke")}
              onUndeploy={() => void undeploy()}
            />
          </DeployButton>
          <ReviewDialog {...dialog("review")} subject={{ kind: "draft" }} deploy={deploy} />
        </>
      )}
      <DiffDialog {...dialog("diff")} />
      <InvokeDialog {...dialog("invoke")} />
    </>
  );
}
