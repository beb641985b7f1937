"use client";
import { ChevronLeft, FlaskConical, Repeat, RotateCw } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useRights } from "@/components/access/rights";
import { readInputs } from "@/components/test-run/kept-inputs";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { toastError } from "@/components/ui/toast";
import { useWorkspace } from "@/components/workspace/workspace-context";
import { DomainError } from "@/lib/domain/errors";
import { type LambdaInput, lambdaInput } from "@/lib/domain/events/payload-views";
import type { Invocation } from "@/lib/domain/invocations/run";
import { call } from "@/lib/http/client";
import { testLambda } from "@/lib/http/endpoints/runs";
import { OutcomeWord } from "./outcome-word";
import { RunReport } from "./run-report";
import { RunsLoading } from "./runs-loading";
import { rememberRun, useRun } from "./use-runs";

/** One run at its own address: what it did, its logs, its answer, and what it was given. */
export function RunScreen({ runId }: { runId: string }) {
  const { account, lambda, event, settings, served, draft, openLine } = useWorkspace();
  const tests = useRights().can("functions.test");
  const { run, error, reload } = useRun(account, lambda.id, runId);
  const all = `/${account}/functions/${lambda.id}/runs`;
  if (!run)
    return error == null ? <RunsLoading /> : <NoRun error={error} all={all} retry={reload} />;

  const read = lambdaInput.safeParse(run.input);
  const input: LambdaInput = read.success ? read.data : { headers: [], payload: run.input };
  // Lines lead somewhere only while the text that ran is the one on the screen.
  const onScreen = run.version === served?.version && served?.code === draft.text;
  return (
    <div className="flex min-h-full flex-col bg-surface">
      <div className="flex min-h-11 shrink-0 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line px-3.5 py-1.5">
        <Button asChild tone="ghost" size="small" className="-ml-2">
          <Link href={all}>
            <ChevronLeft aria-hidden className="size-3.5" />
            Runs
          </Link>
        </Button>
        <h2 className="flex">
          <OutcomeWord run={run} />
        </h2>
        <span className="text-12 text-ink-3">
          {run.kind === "live" ? "Live" : "Test"}{" "}
          {run.version === null ? "of the draft" : `of v${run.version}`},{" "}
          <RelativeTime at={run.at} />
        </span>
        {tests && (
          <span className="ml-auto flex flex-wrap justify-end gap-1.5">
            <Button asChild size="small">
              <Link href={`/${account}/functions/${lambda.id}?run=${run.id}`}>
                <FlaskConical aria-hidden className="size-3.5" />
                Open in test panel
              </Link>
            </Button>
            <RunAgain run={run} input={input} all={all} exactly />
            <RunAgain run={run} input={input} all={all} />
          </span>
        )}
      </div>
      <RunReport
        run={run}
        input={input}
        event={event}
        settings={settings}
        limits={lambda.limits}
        networkPage={`/${account}/settings/network`}
        openLine={onScreen ? openLine : undefined}
      />
    </div>
  );
}

interface RunAgainProps {
  run: Invocation;
  input: LambdaInput;
  all: string;
  /** with the answers, the clock and the random numbers that it had; otherwise its calls do what Run's do */
  exactly?: boolean;
}

/** Tests the same version, or the text on the screen where a draft ran, with the same input. */
function RunAgain({ run, input, all, exactly = false }: RunAgainProps) {
  const { account, lambda, draft } = useWorkspace();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const again = async () => {
    setBusy(true);
    try {
      const { text: code, environment } = draft;
      const of = run.version === null ? { code, environment } : { version: run.version };
      const calls = exactly ? "recorded" : readInputs(account, lambda.id).calls;
      const body = {
        input,
        calls,
        ...(calls === "recorded" ? { recordingOf: run.id } : {}),
        ...of,
      };
      const done = await call(testLambda, { params: { account, id: lambda.id }, body });
      const { lambdaId, eventId, version } = run;
      await rememberRun(account, done, { lambdaId, eventId, version, input });
      router.push(`${all}/${done.id}`);
    } catch (thrown) {
      toastError(thrown);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button
      size="small"
      tone={exactly ? "plain" : "accent"}
      disabled={busy}
      title={exactly ? "With the answers, the clock and the random numbers that it had" : undefined}
      onClick={() => void again()}
    >
      {exactly ? (
        <Repeat aria-hidden className="size-3.5" />
      ) : (
        <RotateCw aria-hidden className="size-3.5" />
      )}
      {exactly ? "Repeat exactly" : "Run again"}
    </Button>
  );
}

function NoRun({ error, all, retry }: { error: unknown; all: string; retry: () => void }) {
  const gone = error instanceof DomainError && error.code === "not_found";
  return (
    <div className="px-4 py-12 text-center" role="alert">
      <h2 className="text-16">
        {gone ? "No run with this address" : "The run could not be loaded"}
      </h2>
      <p className="mt-1 text-ink-2">
        {gone
          ? "Only the newest thousand runs of a function are kept."
          : error instanceof Error && error.message}
      </p>
      <div className="mt-4 flex justify-center gap-2">
        <Button asChild>
          <Link href={all}>All runs</Link>
        </Button>
        {!gone && <Button onClick={retry}>Try again</Button>}
      </div>
    </div>
  );
}
