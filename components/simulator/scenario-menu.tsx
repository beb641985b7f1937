"use client";
import { Copy, Ellipsis, Link2, PenLine, Play, RotateCcw, StepForward, Trash2 } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useRights } from "@/components/access/rights";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from "@/components/ui/menu";
import { toast, toastError } from "@/components/ui/toast";
import type { SimulationSummary } from "@/lib/domain/simulation/simulation";
import { call } from "@/lib/http/client";
import { deleteSimulation } from "@/lib/http/endpoints/simulations";
import { SaveDialog } from "./save-dialog";
import { addressOfSimulation, copyLink, copyOf, saveSimulation } from "./scenario-calls";
import { isShipped } from "./use-scenarios";

/** What can be done with one scenario. */
export function ScenarioMenu({
  account,
  scenario,
  onChanged,
}: {
  account: string;
  scenario: SimulationSummary;
  onChanged: () => void;
}) {
  const { can } = useRights();
  const router = useRouter();
  const [dialog, setDialog] = useState<"rename" | "delete" | null>(null);
  const { id } = scenario;
  const name = scenario.name ?? "";
  const address = addressOfSimulation(account, id);
  const changes = can("functions.write") && !isShipped(scenario);
  const tests = can("functions.test");
  const close = () => setDialog(null);
  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <Button
            tone="ghost"
            size="icon-small"
            aria-label={`More for ${name}`}
            className="relative z-10"
          >
            <Ellipsis className="size-4" aria-hidden />
          </Button>
        </MenuTrigger>
        <MenuContent>
          <MenuItem asChild>
            <Link href={address}>
              <Play aria-hidden />
              Open
            </Link>
          </MenuItem>
          {tests && (
            <MenuItem asChild>
              <Link href={`${address}?view=replay`}>
                <RotateCcw aria-hidden />
                Replay
              </Link>
            </MenuItem>
          )}
          <MenuItem asChild>
            <Link href={`${address}?view=steps`}>
              <StepForward aria-hidden />
              Step by step
            </Link>
          </MenuItem>
          {tests && (
            <MenuItem
              onSelect={() =>
                void copyOf(account, id).then(
                  (copy) => router.push(addressOfSimulation(account, copy.id)),
                  toastError,
                )
              }
            >
              <Copy aria-hidden />
              Go on in a copy
            </MenuItem>
          )}
          <MenuItem
            onSelect={() =>
              void copyLink(account, id).then(() => toast("Link copied."), toastError)
            }
          >
            <Link2 aria-hidden />
            Copy link
          </MenuItem>
          {changes && (
            <>
              <MenuSeparator />
              <MenuItem onSelect={() => setDialog("rename")}>
                <PenLine aria-hidden />
                Rename…
              </MenuItem>
              <MenuItem danger onSelect={() => setDialog("delete")}>
                <Trash2 aria-hidden />
                Delete…
              </MenuItem>
            </>
          )}
        </MenuContent>
      </Menu>
      {dialog === "rename" && (
        <SaveDialog
          title="Rename scenario"
          action="Rename"
          now={{ name, description: scenario.description }}
          save={async (named) => {
            await saveSimulation(account, id, named);
            onChanged();
          }}
          onClose={close}
        />
      )}
      {dialog === "delete" && (
        <ConfirmDialog
          danger
          title={`Delete “${name}”?`}
          action="Delete"
          run={async () => {
            await call(deleteSimulation, { params: { account, simulation: id } });
            onChanged();
            toast(`“${name}” deleted.`);
          }}
          onClose={close}
        >
          <p>
            The recording goes, and with it{" "}
            {scenario.lambdaId === null ? "its link" : "the function’s test and its link"}. Nothing
            brings it back.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}
