"use client";
import { ChevronDown, Play } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import {
  Menu,
  MenuContent,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from "@/components/ui/menu";
import { useVersions } from "@/components/versions/use-versions";
import { type CallMode, callModes } from "@/lib/domain/invocations/recording";
import type { Lambda } from "@/lib/domain/lambdas/lambda";

/** What Run runs: the text on the screen, or a version by its number. */
export type Source = "text" | number;

/** Run, and beside it which text that means. */
export function RunButton({
  account,
  lambda,
  source,
  onSource,
  calls,
  onCalls,
  onRun,
  blockedBy,
}: {
  account: string;
  lambda: Lambda;
  source: Source;
  onSource: (source: Source) => void;
  calls: CallMode;
  onCalls: (calls: CallMode) => void;
  onRun: () => void;
  /** the id of the words that say why it cannot run just now */
  blockedBy: string | undefined;
}) {
  return (
    <div className="ml-auto flex shrink-0">
      <Button
        tone="accent"
        size="small"
        className="rounded-r-none border-r-0 max-sm:px-3.5"
        aria-disabled={blockedBy !== undefined}
        aria-describedby={blockedBy}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        onClick={onRun}
      >
        <Play aria-hidden className="size-3.5" />
        {source === "text" ? "Run" : `Run v${source}`}
        {calls !== "live" && <span className="font-normal">{callWords[calls].short}</span>}
        <Kbd keys="mod+enter" className="border-transparent bg-transparent px-0 text-current" />
      </Button>
      <Menu>
        <MenuTrigger asChild>
          <Button
            tone="accent"
            size="icon-small"
            className="w-6 rounded-l-none"
            aria-label={`Runs ${source === "text" ? "the text on the screen" : `v${source}`}. ${callWords[calls].title}. Choose what runs`}
          >
            <ChevronDown aria-hidden className="size-3.5" />
          </Button>
        </MenuTrigger>
        <MenuContent className="w-68">
          <SourceItems account={account} lambda={lambda} source={source} onSource={onSource} />
          <MenuSeparator />
          <CallItems calls={calls} onCalls={onCalls} />
        </MenuContent>
      </Menu>
    </div>
  );
}

const callWords: Record<CallMode, { short: string; title: string; says: string }> = {
  live: { short: "", title: "Calls go out", says: "to the allowed hosts" },
  recorded: { short: "recorded", title: "Recorded calls", says: "from an earlier run" },
  refused: { short: "no calls", title: "No calls", says: "each one fails" },
};

/** What the run's calls to the outside do. */
function CallItems({ calls, onCalls }: { calls: CallMode; onCalls: (calls: CallMode) => void }) {
  return (
    <MenuRadioGroup
      value={calls}
      onValueChange={(value) => onCalls(callModes.find((mode) => mode === value) ?? "live")}
    >
      <MenuLabel>Its calls</MenuLabel>
      {callModes.map((mode) => (
        <MenuRadioItem key={mode} value={mode}>
          <span className="whitespace-nowrap">{callWords[mode].title}</span>
          <span className="truncate text-ink-3">{callWords[mode].says}</span>
        </MenuRadioItem>
      ))}
    </MenuRadioGroup>
  );
}

/** Asks for the versions only when somebody looks. */
function SourceItems({
  account,
  lambda,
  source,
  onSource,
}: Pick<Parameters<typeof RunButton>[0], "account" | "lambda" | "source" | "onSource">) {
  const { versions, error } = useVersions(account, lambda.id);
  const serves = lambda.deployed?.version;
  const others = versions?.filter(({ version }) => version !== serves);
  return (
    <MenuRadioGroup
      value={String(source)}
      onValueChange={(value) => onSource(value === "text" ? "text" : Number(value))}
    >
      <MenuLabel>Runs</MenuLabel>
      <MenuRadioItem value="text">The text on the screen</MenuRadioItem>
      {serves !== undefined && (
        <MenuRadioItem value={String(serves)}>
          v{serves} <span className="text-ink-3">serves now</span>
        </MenuRadioItem>
      )}
      {others && others.length > 0 && <MenuLabel>Other versions</MenuLabel>}
      {others?.map(({ version, message }) => (
        <MenuRadioItem key={version} value={String(version)}>
          v{version} <span className="truncate text-ink-3">{message}</span>
        </MenuRadioItem>
      ))}
      {!versions && lambda.versions > 0 && (
        <MenuLabel>{error ? "Versions could not be loaded." : "Versions…"}</MenuLabel>
      )}
    </MenuRadioGroup>
  );
}
