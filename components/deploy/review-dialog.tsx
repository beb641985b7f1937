"use client";
import { useMemo, useRef, useState } from "react";
import { EventIcon } from "@/components/events/event-icon";
import { namesOfSkills } from "@/components/lambdas/skill-names";
import { Dialog, DialogContent, DialogHead } from "@/components/ui/dialog";
import { useWorkspace, type Workspace } from "@/components/workspace/workspace-context";
import type { Deployment, Reviewed, Subject } from "./deployment";
import { ReviewForm } from "./review-form";
import { ReviewServed } from "./review-served";

/** Deploying with open eyes: what changes for whom, the checks, a message. */
export function ReviewDialog({
  open,
  onOpenChange,
  ...review
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  subject: Reviewed;
  deploy: (subject: Subject, message: string) => Promise<Deployment>;
}) {
  const [busy, setBusy] = useState(false);
  const message = useRef<HTMLTextAreaElement>(null);
  return (
    <Dialog open={open} onOpenChange={(next) => !busy && onOpenChange(next)}>
      <DialogContent
        className="w-[min(1000px,calc(100vw-32px))]"
        onOpenAutoFocus={(event) => {
          // On a touch screen the keyboard would cover what is to be reviewed.
          if (matchMedia("(pointer: coarse)").matches) return;
          event.preventDefault();
          message.current?.focus();
        }}
      >
        <Review {...review} busy={busy} setBusy={setBusy} message={message} />
      </DialogContent>
    </Dialog>
  );
}

function Review({
  subject,
  deploy,
  busy,
  setBusy,
  message,
}: {
  subject: Reviewed;
  deploy: (subject: Subject, message: string) => Promise<Deployment>;
  busy: boolean;
  setBusy: (busy: boolean) => void;
  message: React.RefObject<HTMLTextAreaElement | null>;
}) {
  const { event, lambda, settings, served } = useWorkspace();
  // While a deploy is under way, and after it, the words are about what served before.
  const [held, setHeld] = useState<Pick<Workspace, "lambda" | "served">>();
  const before = held ?? { lambda, served };
  const [made, setMade] = useState<Deployment>();
  const next = before.lambda.versions + 1;
  const still = before.lambda.deployed;
  const skills = useMemo(
    () => namesOfSkills(lambda.skills, settings.skills),
    [lambda.skills, settings.skills],
  );
  const icon = <EventIcon look={event.look} size="large" />;
  if (made) {
    return (
      <>
        <DialogHead icon={icon} title={`v${made.version} serves ${event.title}.`}>
          {still ? `It took the place of v${still.version}.` : "Nothing served before."} It answers
          for {skills}.
        </DialogHead>
        <ReviewServed made={made} />
      </>
    );
  }
  return (
    <>
      <DialogHead
        icon={icon}
        busy={busy}
        title={
          <>
            {subject.kind === "draft" ? "Deploy" : `Roll back to v${subject.version} of`}{" "}
            <span className="code-word">{lambda.name}</span>
          </>
        }
      >
        It will answer {event.title} for {skills}.{" "}
        {still
          ? `v${still.version} answers until the moment v${next} does.`
          : "Until then nothing answers."}
      </DialogHead>
      <ReviewForm
        subject={subject}
        before={before}
        busy={busy}
        message={message}
        deploy={async (text) => {
          setBusy(true);
          setHeld(before);
          try {
            setMade(await deploy(subject, text));
          } catch (thrown) {
            setHeld(undefined);
            throw thrown;
          } finally {
            setBusy(false);
          }
        }}
      />
    </>
  );
}
