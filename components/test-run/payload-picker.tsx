"use client";
import { ChevronDown, Pencil, RotateCcw, Save, SaveAll, Trash2, Undo2 } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import {
  Menu,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuRadioGroup,
  MenuRadioItem,
  MenuSeparator,
  MenuTrigger,
} from "@/components/ui/menu";
import { toast, toastError } from "@/components/ui/toast";
import { Tooltip } from "@/components/ui/tooltip";
import { NameDialog } from "./name-dialog";
import type { Parsed } from "./parse-json";
import { afterSave, resetToSample, withoutTyped } from "./test-inputs";
import type { TestInput } from "./use-test-input";
import type { TestPayloads } from "./use-test-payloads";

type Naming = "save" | "rename" | null;

/** Which payload is tested with, and what becomes of the one in the fields. */
export function PayloadPicker({
  test,
  saved,
  parsed,
}: {
  test: TestInput;
  saved: TestPayloads;
  parsed: Parsed;
}) {
  const [naming, setNaming] = useState<Naming>(null);
  const { inputs, input, changed } = test;
  const picked = saved.payloads?.find((payload) => payload.id === inputs.pick);
  const name =
    picked?.name ?? (inputs.pick === "run" ? (inputs.run?.label ?? "Input of a run") : "Sample");
  // What does not parse cannot be saved for others; this browser keeps it all the same.
  const savable =
    parsed.ok && input ? { headers: input.headers, payload: parsed.value } : undefined;

  const save = () => {
    if (!picked || !savable) return;
    saved.update(picked.id, { name: picked.name, input: savable }).then(() => {
      test.replace((was) => afterSave(was, picked.id));
      toast(`“${picked.name}” saved.`);
    }, toastError);
  };
  const remove = () => {
    if (!picked) return;
    const { name, input } = picked;
    saved.remove(picked.id).then(
      () =>
        toast(`“${name}” deleted.`, {
          run: () =>
            void saved
              .create({ name, input })
              .then((back) => test.replace((was) => ({ ...was, pick: back.id })), toastError),
        }),
      toastError,
    );
  };
  const forget = (said: string, next: Parameters<TestInput["replace"]>[0]) => {
    const undo = test.replace(next);
    if (changed) toast(said, { run: undo });
  };

  return (
    <>
      <Menu>
        <MenuTrigger asChild>
          <Button
            size="small"
            aria-label={`Payload: ${name}${changed ? ", not saved" : ""}`}
            className="w-[200px] min-w-0 shrink justify-start bg-surface font-normal max-sm:w-auto max-sm:flex-1"
          >
            <span className="truncate">{name}</span>
            {changed && <span aria-hidden className="size-1.5 shrink-0 rounded-full bg-warn" />}
            <ChevronDown aria-hidden className="ml-auto size-3.5 text-ink-3" />
          </Button>
        </MenuTrigger>
        <MenuContent align="start" className="w-64">
          <MenuRadioGroup
            value={inputs.pick}
            onValueChange={(pick) => test.replace((was) => ({ ...was, pick }))}
          >
            <MenuRadioItem value="sample">
              Sample <Unsaved shown={"sample" in inputs.typed} />
            </MenuRadioItem>
            {inputs.run && (
              <MenuRadioItem value="run">
                {inputs.run.label} <Unsaved shown={"run" in inputs.typed} />
              </MenuRadioItem>
            )}
            {saved.payloads && saved.payloads.length > 0 && <MenuLabel>Saved</MenuLabel>}
            {saved.payloads?.map((payload) => (
              <MenuRadioItem key={payload.id} value={payload.id}>
                <span className="truncate">{payload.name}</span>
                <Unsaved shown={payload.id in inputs.typed} />
              </MenuRadioItem>
            ))}
          </MenuRadioGroup>
          <MenuSeparator />
          {picked && (
            <MenuItem disabled={!changed || !savable} onSelect={save}>
              <Save /> Save
            </MenuItem>
          )}
          <MenuItem disabled={!savable} onSelect={() => setNaming("save")}>
            <SaveAll /> Save as…
          </MenuItem>
          {changed && inputs.pick !== "sample" && (
            <MenuItem
              onSelect={() => forget("Changes discarded.", (was) => withoutTyped(was, inputs.pick))}
            >
              <Undo2 /> Discard changes
            </MenuItem>
          )}
          {picked && (
            <>
              <MenuItem onSelect={() => setNaming("rename")}>
                <Pencil /> Rename…
              </MenuItem>
              <MenuItem danger onSelect={remove}>
                <Trash2 /> Delete
              </MenuItem>
            </>
          )}
        </MenuContent>
      </Menu>
      <Tooltip label="Reset to sample">
        <Button
          tone="ghost"
          size="icon-small"
          aria-label="Reset to sample"
          onClick={() => forget("Back to the sample.", resetToSample)}
        >
          <RotateCcw className="size-3.5" />
        </Button>
      </Tooltip>
      {naming && (
        <NameDialog
          title={naming === "save" ? "Save this payload" : "Rename this payload"}
          verb={naming === "save" ? "Save" : "Rename"}
          first={naming === "rename" ? (picked?.name ?? "") : ""}
          taken={saved.payloads?.map((payload) => payload.name) ?? []}
          onClose={() => setNaming(null)}
          onName={async (name) => {
            if (naming === "rename" && picked) {
              await saved.update(picked.id, { name, input: picked.input });
            } else if (savable) {
              const created = await saved.create({ name, input: savable });
              test.replace((was) => afterSave(was, created.id));
            }
          }}
        />
      )}
    </>
  );
}

function Unsaved({ shown }: { shown: boolean }) {
  if (!shown) return null;
  return <span className="ml-auto pl-2 text-11 text-warn">not saved</span>;
}
