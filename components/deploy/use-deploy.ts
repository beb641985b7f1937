"use client";
import { useEffect, useRef, useState } from "react";
import { rememberLambda } from "@/components/lambdas/use-lambdas";
import { toast, toastError } from "@/components/ui/toast";
import { reloadVersions, rememberVersion } from "@/components/versions/use-versions";
import { useWorkspace } from "@/components/workspace/workspace-context";
import type { Lambda } from "@/lib/domain/lambdas/lambda";
import { call } from "@/lib/http/client";
import { deployLambda, undeployLambda } from "@/lib/http/endpoints/deployments";
import { getLambda } from "@/lib/http/endpoints/lambdas";
import type { Deployment, Subject } from "./deployment";
import { NotDeployed } from "./not-deployed";
import { showServed } from "./served-toast";

/** Deploying and undeploying the function on the screen; every screen learns what came of it. */
export function useDeploy() {
  const workspace = useWorkspace();
  // A toast can be answered long after the render that made it.
  const latest = useRef(workspace);
  useEffect(() => {
    latest.current = workspace;
  });
  const [busy, setBusy] = useState<"deploying" | "undeploying" | null>(null);

  function learn(lambda: Lambda) {
    latest.current.setLambda(lambda);
    // … and when this screen is gone, too.
    void rememberLambda(latest.current.account, lambda);
  }

  /** What serves now, as something that can be deployed again. */
  function serving() {
    const { lambda, served } = latest.current;
    if (!lambda.deployed) return undefined;
    const { version } = lambda.deployed;
    return { kind: "version" as const, version, source: served };
  }

  /** Deploys; throws NotDeployed when that failed. */
  async function deploy(subject: Subject, message = ""): Promise<Deployment> {
    const { account, lambda: before, draft } = latest.current;
    const params = { account, id: before.id };
    setBusy("deploying");
    try {
      // What is deployed is what is on the screen.
      if (subject.kind === "draft") await draft.flush();
      const made = await call(deployLambda, {
        params,
        body: {
          ...(message.trim() ? { message: message.trim() } : {}),
          ...(subject.kind === "version" ? { version: subject.version } : {}),
        },
      });
      const { lambda, ...version } = made;
      const source = subject.kind === "version" ? subject.source : lambda.draft;
      if (source) {
        const { code, environment } = source;
        void rememberVersion(account, lambda.id, { ...version, code, environment });
      } else void reloadVersions(account, lambda.id);
      learn(lambda);
      return made;
    } catch (thrown) {
      // The attempt is kept as the function's state. Without an answer there is nothing to learn.
      await call(getLambda, { params }).then(learn, () => {});
      throw new NotDeployed(before, thrown);
    } finally {
      setBusy(null);
    }
  }

  /**
   * Deploys in one click: a toast says what serves now, or what went wrong. `onRed` where tests fail
   * and it takes more than a click.
   */
  async function deployNow(subject: Subject, onRed?: () => void): Promise<void> {
    const { account } = latest.current;
    const back = serving();
    try {
      const made = await deploy(subject);
      showServed({
        account,
        made,
        previous: back?.version,
        undo: back ? () => void deployNow(back) : () => void undeploy(),
      });
    } catch (thrown) {
      if (onRed && thrown instanceof NotDeployed && thrown.asksForReason) onRed();
      else toastError(thrown);
    }
  }

  async function undeploy(): Promise<void> {
    const { account, event, lambda } = latest.current;
    const params = { account, id: lambda.id };
    const again = serving();
    if (!again) return;
    setBusy("undeploying");
    latest.current.setLambda({ ...lambda, state: "Undeploying" });
    try {
      learn(await call(undeployLambda, { params }));
      toast(`${lambda.name} no longer answers ${event.title}.`, {
        run: () => void deployNow(again),
      });
    } catch (thrown) {
      learn(await call(getLambda, { params }).catch(() => lambda));
      toastError(thrown, `${lambda.name} was not undeployed.`);
    } finally {
      setBusy(null);
    }
  }

  return { busy, deploy, deployNow, undeploy };
}
