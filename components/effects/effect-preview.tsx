import { EventIcon } from "@/components/events/event-icon";
import type { AccountSettings } from "@/lib/domain/accounts/settings";
import type { EventDefinition } from "@/lib/domain/events/catalog";
import { causeOf } from "@/lib/domain/events/cause";
import { type LambdaLimits, limitsFor } from "@/lib/domain/invocations/limits";
import type { Run } from "@/lib/domain/invocations/run";
import { CloseStep } from "./close-step";
import { FailureCard } from "./failure-card";
import { MessageStep } from "./message-step";
import { Misfits } from "./misfits";
import { NotCarriedOut } from "./not-carried-out";
import { currentSkillId, previewSteps } from "./preview-steps";
import { TransferStep } from "./transfer-step";

/** What a run does to the conversation, as people would see it, and what it does not. */
export function EffectPreview({
  run,
  kind,
  event,
  payload,
  settings,
  limits,
  openLine,
}: {
  run: Pick<Run, "outcome" | "effects" | "error" | "durationMs" | "cpuMs" | "warnings">;
  kind: "test" | "live";
  event: EventDefinition;
  payload: unknown;
  settings: AccountSettings;
  /** the function's own */
  limits: LambdaLimits;
  /** absent where the text that ran is not on the screen */
  openLine?: ((line: number, column?: number) => void) | undefined;
}) {
  const steps = previewSteps(run.effects);
  const { outcome } = run;
  const open = openLine && ((line: number) => openLine(line));
  return (
    <div>
      <Cause event={event} words={causeOf(event.id, payload, settings)} />
      {outcome === "answered" ? (
        <>
          <ol aria-label="Effects">
            <MessageStep message={steps.message} openLine={open} />
            <TransferStep
              transfer={steps.transfer}
              fromSkillId={currentSkillId(payload)}
              names={settings}
              crossesRouting={!event.standsStill}
              openLine={open}
            />
            <CloseStep close={steps.close} openLine={open} />
          </ol>
          <NotCarriedOut effects={steps.notCarriedOut} openLine={open} />
        </>
      ) : (
        <>
          <FailureCard
            failure={{ ...run, outcome, kind, payload, limits: limitsFor(kind, limits) }}
            openLine={openLine}
          />
          <p className="mt-2.5 mb-2 text-12 text-ink-2">No answer, so no command is carried out.</p>
          <ol aria-label="Effects">
            <MessageStep last message={withoutWhy(steps.message)} openLine={open} />
          </ol>
        </>
      )}
      <Misfits warnings={run.warnings} />
    </div>
  );
}

/** The sentence above says why already. */
function withoutWhy(message: ReturnType<typeof previewSteps>["message"]) {
  return message.is === "automatic" ? { is: message.is, text: message.text } : message;
}

/** What happened in the conversation, in words; its first fact leads. */
function Cause({ event, words }: { event: EventDefinition; words: string }) {
  const end = words.indexOf(",");
  const [lead, rest] = end === -1 ? [words, ""] : [words.slice(0, end), words.slice(end)];
  return (
    <p className="flex items-start gap-1.5 pt-0.5 pb-3 text-12 text-ink-2">
      <EventIcon look={event.look} size="bare" />
      <span className="min-w-0">
        <span className="font-medium text-ink">{lead}</span>
        {rest}
      </span>
    </p>
  );
}
