"use client";
import { ArrowRight } from "lucide-react";
import { type ReactNode, type RefObject, useId, useMemo, useState } from "react";
import { Button } from "@/components/ui/button";
import { DialogClose } from "@/components/ui/dialog";
import { Textarea } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { MESSAGE_LIMIT } from "@/components/versions/message-dialog";
import { useWorkspace, type Workspace } from "@/components/workspace/workspace-context";
import { type Source, sameSource } from "@/lib/domain/lambdas/lambda";
import { sourceAdvice } from "@/lib/domain/lambdas/source-advice";
import { overRed } from "@/lib/domain/simulation/red-tests";
import { CheckList } from "./check-list";
import { checksOf } from "./checks";
import type { Reviewed } from "./deployment";
import { NotDeployed, notDeployed } from "./not-deployed";
import { ServedDiff } from "./served-diff";
import { useBlockers } from "./use-blockers";
import { useLoad } from "./use-load";
import { useTestCheck } from "./use-test-check";

/** What a message says of red tests has to fit beside the reason. */
const roomForRed = 60;

/** The diff beside version, checks and message; where the screen is narrow, below them. */
export function ReviewForm({
  subject,
  before: { lambda, served },
  busy,
  message,
  deploy,
}: {
  subject: Reviewed;
  /** the function before this deploy */
  before: Pick<Workspace, "lambda" | "served">;
  busy: boolean;
  message: RefObject<HTMLTextAreaElement | null>;
  deploy: (message: string) => Promise<void>;
}) {
  const { draft, event, settings } = useWorkspace();
  const next = lambda.versions + 1;
  const serving = lambda.deployed?.version;
  const source: Source =
    subject.kind === "draft"
      ? { code: draft.text, environment: draft.environment }
      : subject.source;
  const { code } = source;
  const label = subject.kind === "draft" ? "draft" : `v${subject.version}`;
  const blockers = useBlockers(subject);
  const advice = useMemo(() => sourceAdvice(code, event.id), [code, event.id]);
  const tests = useTestCheck(source, blockers.length === 0);
  const checks = checksOf({
    lambda,
    blockers,
    advice,
    settings,
    load: useLoad(source, blockers.length === 0),
    tests,
    rollback: subject.kind === "version",
    same: served !== undefined && sameSource(source, served),
  });
  const [text, setText] = useState("");
  const [failure, setFailure] = useState<string>();
  const ids = { checks: useId(), message: useId() };
  const over = checks.some(({ is }) => is === "failing");
  const unreasoned = over && text.trim() === "";
  const blocked = checks.flatMap((check, index) =>
    check.is === "blocked" || (check.is === "failing" && unreasoned)
      ? [`${ids.checks}-${index}`]
      : [],
  );
  // Whether a reason is needed is not known before.
  const waiting = subject.kind === "draft" && tests.is === "trying";

  const submit = async () => {
    if (busy || waiting || blocked.length > 0) return;
    setFailure(undefined);
    const kept = over && tests.is === "done" ? overRed(tests.results, text) : text;
    await deploy(kept).catch((thrown: unknown) => {
      setFailure(thrown instanceof NotDeployed ? thrown.reason : String(thrown));
    });
  };
  return (
    <form
      className="flex min-h-0 flex-1 flex-col"
      onSubmit={(pressed) => {
        pressed.preventDefault();
        void submit();
      }}
      onKeyDown={(pressed) => {
        if (pressed.key !== "Enter" || !(pressed.metaKey || pressed.ctrlKey)) return;
        pressed.preventDefault();
        void submit();
      }}
    >
      <div className="grid h-[60dvh] min-h-0 grid-rows-[minmax(0,1fr)] grid-cols-[minmax(0,1fr)_280px] lg:grid-cols-[minmax(0,1fr)_328px] max-sm:flex max-sm:h-auto max-sm:flex-1 max-sm:flex-col max-sm:overflow-y-auto">
        <div className="min-h-0 border-r border-line max-sm:order-2 max-sm:shrink-0 max-sm:border-t max-sm:border-r-0">
          <ServedDiff served={served} lambda={lambda} after={{ ...source, label }} />
        </div>
        <div className="flex min-h-0 flex-col gap-4.5 overflow-y-auto px-4.5 py-3.5 max-sm:shrink-0 max-sm:overflow-visible">
          {failure && (
            <div role="alert" className="rounded-control bg-bad-weak px-3 py-2">
              <p className="font-medium text-bad">{notDeployed(lambda)}</p>
              <p className="mt-0.5 wrap-anywhere">{failure}</p>
            </div>
          )}
          <Part title="Version">
            <div className="flex items-center gap-2 text-12">
              {serving && (
                <>
                  <VersionChip>v{serving}</VersionChip>
                  <ArrowRight className="size-4 text-ink-3" aria-label="to" />
                </>
              )}
              <VersionChip made>v{next}</VersionChip>
              <span className="text-ink-3">immutable once deployed</span>
            </div>
          </Part>
          <Part title="Checks">
            <CheckList checks={checks} blockedId={ids.checks} />
          </Part>
          <div>
            <label htmlFor={ids.message} className="mb-1.5 block font-medium">
              {over ? "Reason" : "Message"}{" "}
              <span className={over ? "font-normal text-bad" : "font-normal text-ink-3"}>
                {over ? "why it is deployed although tests fail" : "optional"}
              </span>
            </label>
            <Textarea
              ref={message}
              id={ids.message}
              value={text}
              maxLength={over ? MESSAGE_LIMIT - roomForRed : MESSAGE_LIMIT}
              aria-required={over}
              readOnly={busy}
              placeholder={
                subject.kind === "version" ? `Rolled back to v${subject.version}` : undefined
              }
              onChange={(typed) => setText(typed.target.value)}
            />
          </div>
        </div>
      </div>
      <div className="flex items-center gap-2 border-t border-line px-5 py-3">
        <span className="flex-1 text-12 text-ink-3 max-sm:hidden">
          {serving && `Roll back to v${serving} at any time in Versions.`}
        </span>
        {!busy && (
          <DialogClose asChild>
            <Button className="max-sm:flex-1">
              Cancel <Kbd keys="Esc" />
            </Button>
          </DialogClose>
        )}
        <Button
          tone="ink"
          type="submit"
          aria-disabled={busy || waiting || blocked.length > 0}
          aria-describedby={blocked.join(" ") || undefined}
          className="max-sm:flex-1"
        >
          {busy ? `Deploying v${next}…` : `Deploy v${next}`}
          {!busy && (
            <Kbd keys="mod+enter" className="border-transparent bg-transparent px-0 text-current" />
          )}
        </Button>
      </div>
    </form>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title}>
      <h3 className="mb-2 text-13">{title}</h3>
      {children}
    </section>
  );
}

function VersionChip({ made, children }: { made?: boolean; children: ReactNode }) {
  return (
    <span
      className={
        made
          ? "inline-flex h-[26px] items-center rounded-control bg-ink px-2.5 font-mono font-medium text-on-ink"
          : "inline-flex h-[26px] items-center rounded-control border border-line-2 px-2.5 font-mono font-medium text-ink-2"
      }
    >
      {children}
    </span>
  );
}
