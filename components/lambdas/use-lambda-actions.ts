"use client";
import { useRouter } from "next/navigation";
import { z } from "zod";
import { toast, toastError } from "@/components/ui/toast";
import { DomainError } from "@/lib/domain/errors";
import { eventOf } from "@/lib/domain/events/catalog";
import { type Lambda, type Problem, problem } from "@/lib/domain/lambdas/lambda";
import { suggestName } from "@/lib/domain/lambdas/suggest-name";
import { call } from "@/lib/http/client";
import { deployLambda, undeployLambda } from "@/lib/http/endpoints/deployments";
import { createLambda, deleteLambda, undeleteLambda } from "@/lib/http/endpoints/lambdas";
import { forgetLambda, refreshLambdas, rememberLambda } from "./use-lambdas";

/** Why a function was not deployed, in full. */
export interface Refusal {
  lambda: Lambda;
  message: string;
  problems: Problem[];
}

const withProblems = z.object({ problems: z.array(problem) });

/** What can be done to a function from a list of them. Each says what happened and how to take it back. */
export function useLambdaActions(account: string, onRefused: (refusal: Refusal) => void) {
  const router = useRouter();
  const at = (lambda: Lambda) => ({ account, id: lambda.id });

  async function deploy(lambda: Lambda, version?: number) {
    if (version === undefined && lambda.draft.problems.length > 0) {
      onRefused({ lambda, message: "", problems: lambda.draft.problems });
      return;
    }
    try {
      const made = await call(deployLambda, {
        params: at(lambda),
        body: version === undefined ? {} : { version },
      });
      await rememberLambda(account, made.lambda);
      toast(`v${made.version} of ${lambda.name} serves ${eventOf(lambda.eventId).title}.`);
    } catch (thrown) {
      // The attempt is kept as the function's state, so the list has news either way.
      void refreshLambdas(account);
      const details = thrown instanceof DomainError ? withProblems.safeParse(thrown.details) : null;
      if (thrown instanceof DomainError && details?.success) {
        onRefused({ lambda, message: thrown.message, problems: details.data.problems });
      } else toastError(thrown, `${lambda.name} was not deployed.`);
    }
  }

  async function undeploy(lambda: Lambda) {
    const served = lambda.deployed?.version;
    try {
      await rememberLambda(account, await call(undeployLambda, { params: at(lambda) }));
      toast(`${lambda.name} no longer answers ${eventOf(lambda.eventId).title}.`, {
        label: `Deploy v${served} again`,
        run: () => void deploy(lambda, served),
      });
    } catch (thrown) {
      void refreshLambdas(account);
      toastError(thrown, `${lambda.name} was not undeployed.`);
    }
  }

  async function duplicate(lambda: Lambda, all: Lambda[]) {
    try {
      const name = suggestName(
        lambda.name,
        all.map((other) => other.name),
      );
      const { description, eventId, style, skills, reuseGlobals } = lambda;
      const { code, environment } = lambda.draft;
      const copy = await call(createLambda, {
        params: { account },
        body: { name, description, eventId, style, skills, reuseGlobals, code, environment },
      });
      await rememberLambda(account, copy);
      toast(`${name} is a copy of ${lambda.name}.`, {
        label: "Open",
        run: () => router.push(`/${account}/functions/${copy.id}`),
      });
    } catch (thrown) {
      toastError(thrown, `${lambda.name} was not duplicated.`);
    }
  }

  async function remove(lambda: Lambda) {
    try {
      await call(deleteLambda, { params: at(lambda) });
      await forgetLambda(account, lambda.id);
      toast(`${lambda.name} deleted.`, { run: () => void restore(lambda) });
    } catch (thrown) {
      void refreshLambdas(account);
      toastError(thrown, `${lambda.name} was not deleted.`);
    }
  }

  async function restore(lambda: Lambda) {
    try {
      const back = await call(undeleteLambda, { params: at(lambda) });
      await rememberLambda(account, back);
      const silent = lambda.deployed && !back.deployed;
      toast(
        silent
          ? `${lambda.name} is back as a draft: another function answers now.`
          : `${lambda.name} is back.`,
      );
    } catch (thrown) {
      toastError(thrown, `${lambda.name} was not restored.`);
    }
  }

  return { deploy, undeploy, duplicate, remove };
}

export type LambdaActions = ReturnType<typeof useLambdaActions>;
