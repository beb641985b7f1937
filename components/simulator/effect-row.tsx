import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import type { Effect } from "@/lib/domain/commands/effect";
import type { EntryOf } from "@/lib/domain/conversations/story";
import { changeWords } from "./change-words";
import { gapWords } from "./clock-words";
import { CodeLineLink } from "./code-line-link";
import { type EffectSentence, effectSentence } from "./effect-sentence";
import { firstName } from "./people";
import { policyOf, policyWords } from "./policy-words";
import { raceOf } from "./race";
import type { Session } from "./session";
import type { EffectNode } from "./timeline";
import type { TimelineFilter } from "./timeline-filter";

const iconTones: Record<EffectSentence["tone"], string> = {
  done: "text-good",
  quiet: "text-ink-3",
  late: "text-warn",
  refused: "text-warn",
  invalid: "text-bad",
};

/** What became of one command, or of the automatic message. */
export function EffectRow({
  node,
  beside,
  run,
  session,
  filter,
}: {
  node: EffectNode;
  beside: readonly Effect[];
  /** absent where nothing answered, and the automatic message is sent */
  run?: EntryOf<"run">;
  session: Session;
  filter: TimelineFilter;
}) {
  const { effect } = node.entry;
  const told = effectSentence(effect, beside, session.rules);
  if (!told) return null;
  const { icon: Icon, tone, words, code, after, struck, text, why } = told;
  const stale = effect.status === "dropped_stale" || effect.status === "flagged_stale";
  const off = tone === "refused" || tone === "invalid";
  return (
    <div
      className={classNames(
        "grid min-h-[26px] grid-cols-[14px_minmax(0,1fr)_auto] items-start gap-x-2 py-[3px] pl-[31px] leading-5",
        tone === "quiet" && "text-ink-3",
      )}
    >
      <Icon
        aria-hidden
        strokeWidth={1.75}
        className={classNames("mt-[3px] size-3.5", iconTones[tone])}
      />
      <div className="min-w-0">
        {off ? (
          <>
            <s className="block font-mono text-[11.5px] leading-[18px] break-words text-ink-3 decoration-1">
              {struck}
            </s>
            <p className="text-12 text-ink-2">
              {words}: <Why node={node} why={why} run={run} session={session} />
            </p>
          </>
        ) : (
          <>
            <p className="break-words">
              {words}
              {code !== undefined && (
                <>
                  {" "}
                  <span className="code-word text-ink-3">{code}</span>
                </>
              )}
              {after}
            </p>
            {filter === "effects" && text !== undefined && (
              <p className="mt-1 mb-1 inline-block rounded-bubble rounded-tl-key bg-accent-weak px-[11px] py-1.5 break-words whitespace-pre-wrap">
                {text}
              </p>
            )}
            {why && (
              <p className="text-12 text-ink-2">
                {stale ? <Why node={node} why={why} run={run} session={session} /> : why}
              </p>
            )}
          </>
        )}
      </div>
      {effect.line !== undefined && (
        <CodeLineLink account={session.account} lambdaId={run?.code.lambdaId} line={effect.line} />
      )}
    </div>
  );
}

/** Why it was not carried out; where somebody was faster: who, by how much, and which policy decided. */
function Why({
  node: { entry, overtakenBy },
  why,
  run,
  session,
}: {
  node: EffectNode;
  why: string | undefined;
  run: EntryOf<"run"> | undefined;
  session: Session;
}) {
  const policy = policyOf(entry.effect.type);
  const stale = entry.effect.status === "dropped_stale" || entry.effect.status === "flagged_stale";
  if (!stale || !policy) return why ?? "not carried out.";
  const { rules, account, conversations } = session;
  // As it was then: the rules may have changed since.
  const decided = entry.effect.status === "flagged_stale" ? "flag" : "drop";
  const faster =
    overtakenBy && changeWords(overtakenBy.change, rules, conversations[overtakenBy.convId]);
  return (
    <>
      {faster && run && overtakenBy
        ? `${firstName(faster.who)} ${pastOf(overtakenBy.change.type)} ${gapWords(raceOf(run, overtakenBy).gapMs)} before the answer came.`
        : why}{" "}
      <Link
        href={`/${account}/settings/conversations`}
        className="text-accent underline underline-offset-2"
      >
        Policy for {policyWords[policy].many}: {decided}
      </Link>
    </>
  );
}

const past: Partial<Record<string, string>> = {
  message: "wrote",
  joined: "joined",
  left: "left",
  routed: "transferred it",
  closed: "closed it",
  opened: "opened it anew",
};
const pastOf = (type: string) => past[type] ?? "acted";
