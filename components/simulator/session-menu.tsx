"use client";
import {
  CircleDot,
  Copy,
  Ellipsis,
  FlaskConical,
  Keyboard,
  Link2,
  List,
  Plus,
  RotateCcw,
  StepForward,
} from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useRights } from "@/components/access/rights";
import { useLambdas } from "@/components/lambdas/use-lambdas";
import { Button } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from "@/components/ui/menu";
import { toast, toastError } from "@/components/ui/toast";
import { ask } from "@/components/workspace/keys";
import { answeredIn, proposedName } from "./answered-in";
import { SaveDialog } from "./save-dialog";
import { SaveTestDialog } from "./save-test-dialog";
import { addressOfSimulation, copyLink, copyOf, saveSimulation } from "./scenario-calls";
import type { Session } from "./session";
import { useReplay } from "./use-replay";

/** What is done with the whole session: replayed, saved, looked at step by step, shared. */
export function SessionMenu({ session }: { session: Session }) {
  const { account, kept, look, replace } = session;
  const { can } = useRights();
  const router = useRouter();
  const { lambdas = [] } = useLambdas(account);
  const [dialog, setDialog] = useState<"save" | "test" | null>(null);
  const { replaying, replay } = useReplay(session);
  const [tests, writes] = [can("functions.test"), can("functions.write")];
  const finished = kept !== null && kept.name !== null;
  const done = kept !== null && kept.stepCount > 0;
  const savable = done && writes && !finished;
  useSaveKey(() => savable && setDialog("save"));

  const goOn = () =>
    kept &&
    copyOf(account, kept.id).then(
      (copy) => router.push(addressOfSimulation(account, copy.id)),
      toastError,
    );
  const answered = answeredIn(session.entries);

  return (
    <>
      {kept &&
        (finished ? (
          <span className="max-w-60 min-w-0 truncate font-medium" title={kept.description}>
            {kept.name}
          </span>
        ) : (
          <span className="flex items-center gap-1.5 text-12 whitespace-nowrap text-ink-3 tabular-nums max-lg:sm:sr-only">
            <CircleDot className="size-3" strokeWidth={1.75} aria-hidden />
            recording, {kept.stepCount} {kept.stepCount === 1 ? "step" : "steps"}
          </span>
        ))}
      <div className="ml-auto flex items-center gap-2">
        {tests && (
          <Button size="small" disabled={!done || replaying} onClick={replay}>
            <RotateCcw className="size-3.5" strokeWidth={1.75} aria-hidden />
            {replaying ? "Replaying…" : "Replay"}
          </Button>
        )}
        {finished
          ? tests && (
              <Button size="small" tone="ink" onClick={goOn}>
                Go on in a copy
              </Button>
            )
          : writes && (
              <Button size="small" tone="ink" disabled={!savable} onClick={() => setDialog("save")}>
                Save scenario
                <Kbd
                  keys="mod+s"
                  className="border-transparent bg-transparent px-0 text-on-ink opacity-80 max-lg:hidden"
                />
              </Button>
            )}
        <Menu>
          <MenuTrigger asChild>
            <Button size="icon-small" tone="ghost" aria-label="More of this session">
              <Ellipsis className="size-4" strokeWidth={1.75} />
            </Button>
          </MenuTrigger>
          <MenuContent>
            <MenuItem disabled={!done} onSelect={() => look({ is: "steps", upTo: 1 })}>
              <StepForward aria-hidden />
              Step by step
            </MenuItem>
            {writes && (
              <MenuItem disabled={!savable} onSelect={() => setDialog("test")}>
                <FlaskConical aria-hidden />
                Save as test…
              </MenuItem>
            )}
            {tests && !finished && (
              <MenuItem disabled={!done} onSelect={goOn}>
                <Copy aria-hidden />
                Go on in a copy
              </MenuItem>
            )}
            <MenuItem
              disabled={!kept}
              onSelect={() =>
                kept && copyLink(account, kept.id).then(() => toast("Link copied."), toastError)
              }
            >
              <Link2 aria-hidden />
              Copy link
            </MenuItem>
            <MenuSeparator />
            {tests && (
              <MenuItem onSelect={() => router.push(`/${account}/simulator?new=1`)}>
                <Plus aria-hidden />
                New session
              </MenuItem>
            )}
            <MenuItem onSelect={() => router.push(`/${account}/simulator/scenarios`)}>
              <List aria-hidden />
              Scenarios
            </MenuItem>
            <MenuItem onSelect={() => ask("shortcuts")}>
              <Keyboard aria-hidden />
              Keys
            </MenuItem>
          </MenuContent>
        </Menu>
      </div>
      {kept && dialog === "save" && (
        <SaveDialog
          title="Save scenario"
          action="Save scenario"
          now={{ name: proposedName(session.entries), description: "" }}
          save={async (named) => {
            const saved = await saveSimulation(account, kept.id, named);
            replace({ ...kept, ...saved });
            toast(`“${named.name}” saved.`);
          }}
          onClose={() => setDialog(null)}
        />
      )}
      {kept && dialog === "test" && (
        <SaveTestDialog
          lambdas={[
            ...lambdas.filter(({ id }) => answered.includes(id)),
            ...lambdas.filter(({ id }) => !answered.includes(id)),
          ]}
          now={proposedName(session.entries)}
          save={async (test) => {
            const saved = await saveSimulation(account, kept.id, test);
            replace({ ...kept, ...saved });
            const lambda = lambdas.find(({ id }) => id === test.lambdaId);
            const count = saved.assertions.length;
            toast(
              `Saved as a test of ${lambda?.name ?? "the function"}, with ${count} ${count === 1 ? "assertion" : "assertions"}.`,
              {
                label: "Open its tests",
                run: () => router.push(`/${account}/functions/${test.lambdaId}/tests`),
              },
            );
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  );
}

/** Ctrl/Cmd+S saves the scenario, never the page. */
function useSaveKey(save: () => void) {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.metaKey || event.ctrlKey) || event.shiftKey || event.altKey) return;
      if (event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      if (!document.querySelector("[role=dialog]")) save();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [save]);
}
