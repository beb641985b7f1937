"use client";
import { ChevronDown } from "lucide-react";
import { type ReactNode, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Menu, MenuTrigger } from "@/components/ui/menu";
import { Popover, PopoverAnchor, PopoverContent } from "@/components/ui/popover";
import { useWorkspace } from "@/components/workspace/workspace-context";
import { sameSource } from "@/lib/domain/lambdas/lambda";
import { BlockerList, BlockerSign } from "./blocker-list";
import { useBlockers } from "./use-blockers";

/**
 * One click deploys. What keeps it from doing so stands beside it before it is pressed, and is what
 * it says when it is.
 */
export function DeployButton({
  busy,
  onDeploy,
  children,
}: {
  busy: "deploying" | "undeploying" | null;
  onDeploy: () => void;
  /** the menu beside it */
  children: ReactNode;
}) {
  const { draft, lambda, served } = useWorkspace();
  const blockers = useBlockers({ kind: "draft" });
  const [listed, setListed] = useState(false);
  const reasonId = useId();
  const next = `v${lambda.versions + 1}`;
  const nothingNew =
    served && sameSource(served, { code: draft.text, environment: draft.environment })
      ? `v${served.version} serves this already.`
      : undefined;
  const reasons = blockers.length > 0 ? blockers.map((each) => each.text) : [nothingNew ?? ""];
  const stopped = blockers.length > 0 || nothingNew !== undefined;
  const working = busy !== null || lambda.state === "Undeploying";
  return (
    <Popover open={listed && stopped} onOpenChange={setListed}>
      <BlockerSign blockers={blockers} />
      <span id={reasonId} className="sr-only">
        {reasons.join(" ")}
      </span>
      <PopoverAnchor asChild>
        <div className="flex">
          <Button
            tone="ink"
            aria-disabled={stopped || working}
            aria-describedby={stopped ? reasonId : undefined}
            onClick={() => {
              if (working) return;
              if (stopped) setListed(true);
              else onDeploy();
            }}
            className="rounded-r-none"
          >
            {busy === "deploying" ? `Deploying ${next}…` : `Deploy ${next}`}
          </Button>
          <Menu>
            <MenuTrigger asChild>
              <Button
                tone="ink"
                size="icon"
                aria-label="More about deploying"
                className="w-7 rounded-l-none border-l-on-ink/25 max-sm:w-9"
              >
                <ChevronDown className="size-3.5" />
              </Button>
            </MenuTrigger>
            {children}
          </Menu>
        </div>
      </PopoverAnchor>
      <PopoverContent align="end" className="w-[min(360px,calc(100vw-32px))]">
        {blockers.length > 0 ? (
          <BlockerList blockers={blockers} onGo={() => setListed(false)} />
        ) : (
          <p>{nothingNew}</p>
        )}
      </PopoverContent>
    </Popover>
  );
}
