"use client";
import { CloudOff, Eye, TriangleAlert } from "lucide-react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { useRights } from "@/components/access/rights";
import { DiffView } from "@/components/diff/diff-view";
import { VariableChanges } from "@/components/diff/variable-changes";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Dialog, DialogContent, DialogFoot, DialogHead } from "@/components/ui/dialog";
import { RelativeTime } from "@/components/ui/relative-time";
import { toastError } from "@/components/ui/toast";
import { changedVariables } from "@/lib/domain/lambdas/environment";
import type { Draft } from "@/lib/domain/lambdas/lambda";
import { useWorkspace } from "./workspace-context";

/** Says below the header what keeps the draft from being saved, and what to do about it. */
export function SaveNotice() {
  const { draft } = useWorkspace();
  if (draft.readOnly) return <ReadOnlyNotice unsaved={draft.save.is !== "saved"} />;
  if (draft.save.is === "conflict") return <ConflictNotice theirs={draft.save.theirs} />;
  if (draft.save.is !== "failed") return null;
  return (
    <Notice tone="bad" icon={<CloudOff className="size-4 shrink-0" aria-hidden />}>
      <span>{draft.save.message}</span>
      <Button size="small" onClick={() => draft.flush().catch(toastError)}>
        Save again
      </Button>
    </Notice>
  );
}

/** `unsaved`: typed while it could still be saved. */
function ReadOnlyNotice({ unsaved }: { unsaved: boolean }) {
  const { why } = useRights();
  return (
    <p className="flex min-h-8 shrink-0 items-center gap-2 border-b border-line bg-bg px-3.5 py-1.5 text-12 text-ink-2">
      <Eye className="size-3.5 shrink-0 text-ink-3" strokeWidth={1.75} aria-hidden />
      <span>
        You may read this function. {why("functions.write", "change it")}
        {unsaved && " What you typed is not saved, only kept in this browser."}
      </span>
    </p>
  );
}

function ConflictNotice({ theirs }: { theirs: Draft }) {
  const { draft } = useWorkspace();
  const [comparing, setComparing] = useState(false);
  const variables = changedVariables(theirs.environment, draft.environment);
  useFocusInCodeAfter();
  const keepMine = () => draft.keepMine().catch(toastError);
  return (
    <Notice tone="warn" icon={<TriangleAlert className="size-4 shrink-0 text-warn" aria-hidden />}>
      <span>
        Somebody saved this draft <RelativeTime at={theirs.savedAt} />. Compare before you go on.
      </span>
      <Button size="small" onClick={() => setComparing(true)}>
        Compare
      </Button>
      <Button size="small" tone="ghost" onClick={keepMine}>
        Keep mine
      </Button>
      <Dialog open={comparing} onOpenChange={setComparing}>
        <DialogContent className="w-[min(1000px,calc(100vw-32px))]">
          <DialogHead title="Two texts of one draft">
            Theirs was saved <RelativeTime at={theirs.savedAt} />. Yours is on the screen, and kept
            in this browser.
          </DialogHead>
          <div className="min-h-0 flex-1 overflow-auto">
            {variables.length > 0 && <VariableChanges changes={variables} />}
            <DiffView
              before={theirs.code}
              after={draft.text}
              beforeLabel="Theirs"
              afterLabel="Mine"
            />
          </div>
          <DialogFoot>
            <Button onClick={() => draft.takeTheirs()}>Take theirs</Button>
            <Button tone="ink" onClick={keepMine}>
              Keep mine
            </Button>
          </DialogFoot>
        </DialogContent>
      </Dialog>
    </Notice>
  );
}

/** Whoever settled the conflict goes on with the text, now that what they pressed is gone. */
function useFocusInCodeAfter() {
  const { code } = useWorkspace();
  const latest = useRef(code);
  useEffect(() => {
    latest.current = code;
  });
  useEffect(
    () => () => {
      if (document.activeElement === document.body) latest.current?.focus();
    },
    [],
  );
}

function Notice({
  tone,
  icon,
  children,
}: {
  tone: "warn" | "bad";
  icon: ReactNode;
  children: ReactNode;
}) {
  return (
    <div
      role="alert"
      className={classNames(
        "flex flex-wrap items-center gap-x-2 gap-y-1 border-b border-line px-3.5 py-1.5",
        tone === "warn" ? "bg-warn-weak" : "bg-bad-weak text-bad",
      )}
    >
      {icon}
      {children}
    </div>
  );
}
