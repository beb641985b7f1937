"use client";
import { CircleHelp } from "lucide-react";
import Link from "next/link";
import { DeployControls } from "@/components/deploy/deploy-controls";
import { EventIcon } from "@/components/events/event-icon";
import { StateWord } from "@/components/lambdas/state-word";
import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";
import { ask } from "./keys";
import { SaveWord } from "./save-word";
import { useWorkspace } from "./workspace-context";

/** What this function is and where it stands: always visible, always true. */
export function WorkspaceHeader() {
  const { account, event, lambda, state } = useWorkspace();
  return (
    <header className="flex h-12 shrink-0 items-center gap-2.5 border-b border-line bg-surface pr-3 pl-3.5 max-sm:h-[52px] max-sm:gap-2 max-sm:px-3">
      <Link
        href={`/${account}/events/${event.id}`}
        title={`${event.title}: the event's reference`}
        className="flex items-center gap-2 rounded-control whitespace-nowrap text-ink-3 hover:text-ink-2"
      >
        <EventIcon look={event.look} size="small" />
        <span className="max-md:sr-only">{event.title}</span>
      </Link>
      <span aria-hidden className="text-ink-3 max-md:hidden">
        /
      </span>
      <h1 className="min-w-0 shrink truncate font-mono text-14 tracking-normal">{lambda.name}</h1>
      <StateWord state={state} />
      <span className="text-12 whitespace-nowrap text-ink-3 max-md:hidden">
        {lambda.deployed ? `v${lambda.deployed.version} serves` : "Nothing serves"}
      </span>
      <SaveWord />
      <div className="ml-auto flex shrink-0 items-center gap-1.5">
        <Tooltip label="Keys">
          <Button
            tone="ghost"
            size="icon"
            aria-label="Keys"
            onClick={() => ask("shortcuts")}
            className="max-md:hidden"
          >
            <CircleHelp className="size-4" strokeWidth={1.75} />
          </Button>
        </Tooltip>
        <DeployControls />
      </div>
    </header>
  );
}
