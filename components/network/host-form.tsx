"use client";
import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/input";
import { Switch } from "@/components/ui/switch";
import type { AllowedHost } from "@/lib/domain/egress/allowed-host";
import { readAllowedHost } from "@/lib/domain/egress/read-allowed-host";

/** Adds a host with Enter. What it would be kept as is said while it is typed. */
export function HostForm({
  wanted,
  onAdd,
}: {
  /** what a blocked call asked for */
  wanted: string;
  onAdd: (entry: AllowedHost) => Promise<void>;
}) {
  const [host, setHost] = useState(wanted);
  const [isPrivate, setPrivate] = useState(false);
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<string>();
  const [adding, setAdding] = useState(false);
  const read = readAllowedHost({ host, private: isPrivate });
  const error = failure ?? (tried && !read.ok ? read.message : undefined);
  const keptAs = read.ok && read.entry.host !== host.trim() ? read.entry.host : undefined;

  const add = async (submit: FormEvent) => {
    submit.preventDefault();
    setTried(true);
    if (!read.ok || adding) return;
    setAdding(true);
    try {
      await onAdd(read.entry);
      setHost("");
      setPrivate(false);
      setTried(false);
    } catch (thrown) {
      setFailure(thrown instanceof Error ? thrown.message : "Not added. Try again.");
    } finally {
      setAdding(false);
    }
  };
  return (
    <form onSubmit={add} noValidate aria-label="Allow a host" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-start gap-x-4 gap-y-2">
        <div className="min-w-60 flex-1">
          <Field
            label="Host"
            htmlFor="allowed-host"
            error={error}
            hint={
              keptAs ? (
                <>
                  Kept as <span className="code-word">{keptAs}</span>
                </>
              ) : (
                <>
                  One host, or <span className="code-word">*.example.com</span> for every host below
                  it.
                </>
              )
            }
          >
            <Input
              id="allowed-host"
              value={host}
              placeholder="api.example.com"
              aria-invalid={error !== undefined}
              aria-describedby={error ? "allowed-host-error" : undefined}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              onChange={(event) => {
                setHost(event.target.value);
                setFailure(undefined);
              }}
              className="font-mono"
            />
          </Field>
        </div>
        <div className="flex items-center gap-4 pt-[22px] max-sm:w-full max-sm:pt-0">
          <label
            htmlFor="allowed-host-private"
            className="flex h-[30px] items-center gap-2 text-ink-2 max-sm:h-9"
          >
            <Switch id="allowed-host-private" checked={isPrivate} onCheckedChange={setPrivate} />
            Private
          </label>
          <Button tone="ink" type="submit" disabled={adding} className="max-sm:ml-auto">
            Allow
          </Button>
        </div>
      </div>
      {isPrivate && (
        <p role="status" className="max-w-[72ch] text-12 text-warn">
          A private host may be inside your own network, and may be called over plain http. Every
          function of this account can then reach it: mark only what all of them may.
        </p>
      )}
    </form>
  );
}
